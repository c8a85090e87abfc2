import { describe, expect, test } from 'vitest'
import { readOrganization, resembles } from '../../src/organization.ts'

describe('readOrganization', () => {
  test.each([
    ['nvidia NVIDIA', 'nvidia', 'NVIDIA'],
    ['Example-Seed Example Seed', 'Example-Seed', 'Example Seed'],
    ['deepseek-ai DeepSeek', 'deepseek-ai', 'DeepSeek'],
    ['google Google DeepMind', 'google', 'Google DeepMind'],
    ['lanternfish LanternFish', 'lanternfish', 'LanternFish'],
    ['IFU Institute for Umbrellas', 'IFU', 'Institute for Umbrellas'],
    ['mit-han-lab MIT HAN Lab', 'mit-han-lab', 'MIT HAN Lab'],
    ['Example2 example 2', 'Example2', 'example 2'],
    ['hf HF', 'hf', 'HF'],
    ['mit MIT Umbrella Group', 'mit', 'MIT Umbrella Group'],
    ['ml Maps Lab', 'ml', 'Maps Lab'],
    ['ml-north Maps - Lab', 'ml-north', 'Maps - Lab'],
    ['acme-looms Looms', 'acme-looms', 'Looms'],
    ['acme-loom Loom', 'acme-loom', 'Loom'],
  ])('%s', (text, handle, name) => {
    expect(readOrganization(text)).toEqual({ handle, name })
  })

  test.each([
    'NVIDIA',
    'Carnegie Mellon University',
    'University of Example',
    'ml Umbrella Institute',
    'x Xylophone',
    'nvidia Nothing',
    'x X-Ray Group Beta',
    'a.b! a.b',
    '\u00e9cole \u00c9cole',
    '\u4f8b\u3048 \u4f8b\u3048',
    '-example Example',
    'nvidia !!!',
    'the Institute',
    'acme-mit MIT',
    'north-ml Maps Lab',
    'looms-acme-2 Acme',
  ])('%s is all name', (text) => {
    expect(readOrganization(text)).toEqual({ handle: null, name: text })
  })
})

test('nothing resembles a text without letters and digits', () => {
  expect([resembles('...', '---'), resembles('...', 'Looms'), resembles('looms', '---')]).toEqual([false, false, false])
})
