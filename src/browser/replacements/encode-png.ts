const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Bit depth 1, grayscale, no interlacing. */
const FORMAT = [1, 0, 0, 0, 0];

/** A square picture of black and white pixels, not compressed. [PNG specification, RFC 1950, RFC 1951] */
export function encodePng(width: number, isDark: (x: number, y: number) => boolean): Uint8Array {
  const rows = Array.from({ length: width }, (_, y) => encodeRow(width, (x) => isDark(x, y))).flat();
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', [...bytesOf(width), ...bytesOf(width), ...FORMAT]),
    ...chunk('IDAT', [0x78, 0x01, ...storedBlock(rows), ...bytesOf(adler32(rows))]),
    ...chunk('IEND', []),
  ]);
}

/** A row begins with a byte for its filter, 0 for none. A bit that is set is a white pixel. */
function encodeRow(width: number, isDark: (x: number) => boolean): number[] {
  const row = new Array<number>(1 + Math.ceil(width / 8)).fill(0);
  for (let x = 0; x < width; x += 1) {
    const index = 1 + (x >> 3);
    if (!isDark(x)) row[index] = (row[index] ?? 0) | (0x80 >> (x & 7));
  }
  return row;
}

const chunk = (name: string, data: readonly number[]): number[] => {
  const named = [...Array.from(name, (letter) => letter.charCodeAt(0)), ...data];
  return [...bytesOf(data.length), ...named, ...bytesOf(crc32(named))];
};

const bytesOf = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

/** One block holds up to 65,535 bytes. */
const storedBlock = (data: readonly number[]): number[] => {
  const [low, high] = [data.length & 0xff, data.length >> 8];
  return [1, low, high, low ^ 0xff, high ^ 0xff, ...data];
};

function adler32(data: readonly number[]): number {
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

function crc32(data: readonly number[]): number {
  let crc = 0xffff_ffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  }
  return (crc ^ 0xffff_ffff) >>> 0;
}
