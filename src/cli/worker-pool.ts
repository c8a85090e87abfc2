/** Checks in workers: on Node.js, where a run has enough to read that starting them pays. */
import { Worker } from 'node:worker_threads'
import type { CheckResult } from '../check/result.ts'
import { type Answer, type Checker, type CheckOrder, type CheckTask, createLocalChecker } from './checker.ts'

/** A check that waits for its worker. */
interface Waiting {
  readonly resolve: (result: CheckResult) => void
  readonly reject: (error: Error) => void
}

/** A worker and the checks that it was given, in their order. */
interface Member {
  readonly worker: Worker
  readonly waiting: Waiting[]
}

function addMember(url: URL, order: CheckOrder): Member {
  const member: Member = { worker: new Worker(url, { workerData: order }), waiting: [] }
  member.worker.on('message', (answer: Answer) => {
    const { resolve, reject } = member.waiting.shift() as Waiting
    if ('result' in answer) resolve(answer.result)
    else reject(new Error(answer.fault))
  })
  // A worker that ends before its time takes its checks with it; none of them may wait for ever.
  const fail = (error: Error): void => {
    for (const { reject } of member.waiting.splice(0)) reject(error)
  }
  member.worker.on('error', fail)
  member.worker.on('exit', () => fail(new Error('a worker ended before its checks were done')))
  return member
}

/**
 * Make a checker with workers.
 *
 * @param url the script of a worker
 * @param jobs workers; with 1 the work is done here
 */
export function createPool(url: URL, order: CheckOrder, jobs: number): Checker {
  if (jobs < 2) return createLocalChecker(order)
  const members = Array.from({ length: jobs }, () => addMember(url, order))
  return {
    // One check is on its way to each worker while it does another.
    atOnce: 2 * jobs,
    check: (task: CheckTask) =>
      new Promise((resolve, reject) => {
        const member = members.reduce((best, other) => (other.waiting.length < best.waiting.length ? other : best))
        member.waiting.push({ resolve, reject })
        member.worker.postMessage(task)
      }),
    close: async () => void (await Promise.all(members.map(({ worker }) => worker.terminate()))),
  }
}
