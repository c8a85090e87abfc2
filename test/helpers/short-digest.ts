/** A page in the plain dialect with two invented papers: small enough to read, whole enough to be a listing. */
export const shortDigest = `Daily Papers

byAK and the research community

Nov 5

Quiet Gradients: Training Small Networks by Listening to Their Noise

Gradient noise is usually averaged away before anyone looks at it. We show that its spectrum tells when a small network is about to overfit, and we stop training at that point. Across nine invented benchmarks this saves a third of all steps at equal accuracy, and it needs no validation set at all.

  • 4 authors
·
Jun 12 2

A Map of Forgotten Checkpoints

Public model hubs hold many checkpoints that nobody has loaded in years. We crawl a made-up hub, describe what is in it, and find that one in six of these checkpoints is a better starting point for fine-tuning than the newest release of its family. We publish the map and the code that draws it.

  • 11 authors
·
Dec 30, 2024
`
