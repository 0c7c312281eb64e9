// What a browser with a window needs around it here, and a way to be sure that nothing of it stays behind.
import { spawn } from 'node:child_process';

const running = new Set();
process.on('exit', () => running.forEach(end));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const end = child => {
  running.delete(child);
  try { process.kill(-child.pid, 'SIGKILL'); } catch { /* all of them have gone by themselves */ }
};

/** A program in a group of its own with all it starts. `end` ends the group. */
export const start = (command, args, options) => {
  const child = spawn(command, args, { stdio: 'ignore', detached: true, ...options });
  running.add(child);
  const failed = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', status => reject(new Error(`${command} ended with ${status}`)));
  });
  failed.catch(() => {}); // told to whoever waits for it
  return { child, failed, end: () => end(child) };
};

/** Rejects when `work` takes longer than `seconds`. */
export const within = (seconds, what, work) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** The first line that a program writes to its descriptor `from`. */
const firstLine = (child, from) => new Promise(resolve => {
  let said = '';
  child.stdio[from].on('data', bytes => {
    said += bytes;
    if (said.includes('\n')) resolve(said.trim());
  });
});

/** A screen that nobody sees: { DISPLAY } for an environment, and `end`. It picks a number that is free. It is hardly
 *  larger than the page, so that the mouse, which rests in its middle, is over the window: no window manager gives that
 *  the focus here, so the keys go to where the mouse is. */
export const openDisplay = async ({ width, height }) => {
  const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', `${width + 60}x${height + 160}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await within(20, 'Xvfb', Promise.race([firstLine(screen.child, 3), screen.failed]));
  return { environment: { DISPLAY: `:${number}` }, end: screen.end };
};
