import { setFlagsFromString } from 'node:v8';

/*
 * Imported first by whatever ends by itself: a server, a command, the test run.
 *
 * A process that ends waits for the threads that compile, and such a thread may wait for the main thread to collect
 * garbage, which it never does again: the process then hangs for ever, deaf to every signal but SIGKILL
 * (nodejs/node#54918; one start of 300 that ended at once, on Node 24.21). So nothing is compiled to code on those
 * threads. It is the quick compilers alone, whose work is small; the optimising one writes its code on the main thread.
 */
setFlagsFromString('--no-concurrent-sparkplug');
setFlagsFromString('--no-maglev-build-code-on-background');
