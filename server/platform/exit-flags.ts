/**
 * What Node is started with, so that it always ends.
 *
 * A process that ends waits for the threads that compile, and such a thread may wait for the main thread to collect
 * garbage, which it never does again: the process then hangs for ever, deaf to every signal but SIGKILL
 * (nodejs/node#54918; 10 of 200 starts that ended at once, on Node 24.21). So nothing is compiled to code on those
 * threads. It is the quick compilers alone, whose work is small; the optimising one writes its code on the main thread.
 *
 * They are read as V8 starts. Set later (`v8.setFlagsFromString`) they hit a compilation that has begun, and 2 of 300 such
 * processes ended in V8's own «Check failed: !deopt_data.is_null()».
 */
export const exitFlags = ['--no-concurrent-sparkplug', '--no-maglev-build-code-on-background'];
