/** Entry of the built CLI: connects `main` to the process. */
import { EXIT_CODES } from './exit-codes.ts';
import { main } from './main.ts';
import { isReadingFile, nodeIo } from './node-io.ts';

// Node would print the message and the source line of an uncaught error; both may hold captured data.
process.on('uncaughtException', (error) => {
  process.stderr.write(`phonekit: ${error.constructor.name}\n`);
  process.exitCode = EXIT_CODES.bug;
});

process.once('SIGINT', () => {
  // process.exit waits for pending reads; the signal itself, now without a listener, ends them. Shells say 130 to both.
  if (isReadingFile()) process.kill(process.pid, 'SIGINT');
  else process.exit(EXIT_CODES.cancelled);
});

const io = nodeIo();
main(io.argv, io).then((exitCode) => {
  process.exitCode = exitCode;
});
