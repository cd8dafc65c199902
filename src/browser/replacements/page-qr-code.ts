import { create } from 'qrcode';
import type { createQrCode as nodeQrCode } from '../../rest/services/qr-code.ts';
import { encodePng } from './encode-png.ts';

/** Width and height of the picture in pixels. */
const WIDTH = 400;
/** Width of the border in modules. */
const MARGIN = 2;

/** A QR code as a PNG file in base 64. */
export const createQrCode: typeof nodeQrCode = async (content) => {
  const { modules } = create(content, { errorCorrectionLevel: 'H' });
  const count = modules.size + 2 * MARGIN;
  const moduleAt = (pixel: number) => Math.floor((pixel * count) / WIDTH) - MARGIN;
  const isInside = (module: number) => module >= 0 && module < modules.size;
  const isDark = (x: number, y: number) => {
    const [column, row] = [moduleAt(x), moduleAt(y)];
    return isInside(column) && isInside(row) && modules.get(row, column) !== 0;
  };
  return Buffer.from(encodePng(WIDTH, isDark)).toString('base64');
};
