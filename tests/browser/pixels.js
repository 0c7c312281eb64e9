// What the screen really shows: screenshots as pixels.
import { inflateSync } from 'node:zlib';

const channels = { 2: 3, 6: 4 };

/** Undoes one of the five filters of PNG on a row, in place. */
const unfilter = (kind, row, above, step) => {
  for (let i = 0; i < row.length; ++i) {
    const left = i >= step ? row[i - step] : 0, up = above ? above[i] : 0, corner = above && i >= step ? above[i - step] : 0;
    if (kind === 1) row[i] += left;
    else if (kind === 2) row[i] += up;
    else if (kind === 3) row[i] += (left + up) >> 1;
    else if (kind === 4) {
      const guess = left + up - corner, a = Math.abs(guess - left), b = Math.abs(guess - up), c = Math.abs(guess - corner);
      row[i] += a <= b && a <= c ? left : b <= c ? up : corner;
    }
  }
};

/** A PNG of 8 bits a channel as { width, height, step, data }. */
export const decoded = png => {
  let width = 0, height = 0, step = 0;
  const parts = [];
  for (let at = 8; at < png.length;) {
    const size = png.readUInt32BE(at), kind = png.toString('latin1', at + 4, at + 8), body = png.subarray(at + 8, at + 8 + size);
    if (kind === 'IHDR') { width = body.readUInt32BE(0); height = body.readUInt32BE(4); step = channels[body[9]]; }
    if (kind === 'IDAT') parts.push(body);
    at += 12 + size;
  }
  const raw = inflateSync(Buffer.concat(parts)), data = new Uint8Array(width * height * step);
  let above = null;
  for (let y = 0; y < height; ++y) {
    const row = data.subarray(y * width * step, (y + 1) * width * step);
    row.set(raw.subarray(y * (width * step + 1) + 1, (y + 1) * (width * step + 1)));
    unfilter(raw[y * (width * step + 1)], row, above, step);
    above = row;
  }
  return { width, height, step, data };
};

/** The screen, or a part of it in CSS pixels; `scale` pixels for each of those. */
export const picture = async (session, clip, scale = 1) => {
  const { data } = await session.send('Page.captureScreenshot',
    { format: 'png', optimizeForSpeed: true, ...(clip ? { clip: { ...clip, scale } } : {}) });
  return decoded(Buffer.from(data, 'base64'));
};

/** The smallest box around all pixels that `picks(red, green, blue, x, y)`, in the picture's pixels; none: null. */
export const extent = ({ width, height, step, data }, picks) => {
  let left = width, top = height, right = -1, bottom = -1, count = 0;
  for (let y = 0; y < height; ++y) for (let x = 0; x < width; ++x) {
    const at = (y * width + x) * step;
    if (!picks(data[at], data[at + 1], data[at + 2], x, y)) continue;
    ++count;
    left = Math.min(left, x), right = Math.max(right, x), top = Math.min(top, y), bottom = Math.max(bottom, y);
  }
  return count ? { left, top, right: right + 1, bottom: bottom + 1, count } : null;
};

/** Which share of pixels differs by more than `tolerance` in any channel. */
export const difference = (one, other, tolerance = 8) => {
  let count = 0;
  const pixels = one.width * one.height;
  for (let i = 0; i < pixels; ++i)
    for (let c = 0; c < 3; ++c)
      if (Math.abs(one.data[i * one.step + c] - other.data[i * other.step + c]) > tolerance) { ++count; break; }
  return count / pixels;
};

/** "#2B4FC7" as a test for pixels close to it. */
export const like = (hex, within = 40) => {
  const [r, g, b] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
  return (red, green, blue) => Math.abs(red - r) < within && Math.abs(green - g) < within && Math.abs(blue - b) < within;
};
