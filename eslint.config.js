// Biome lints everything else; ESLint is here for regular expressions alone.
import parser from '@typescript-eslint/parser'
import * as regexp from 'eslint-plugin-regexp'

const recommended = regexp.configs['flat/recommended']

export default [
  {
    ...recommended,
    files: ['src/**/*.ts'],
    languageOptions: { parser },
    rules: {
      ...recommended.rules,
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
      // Patterns that look for control, combining and hidden characters have to name them.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      // `[ -~]` is printable ASCII.
      'regexp/no-obscure-range': 'off',
    },
  },
]
