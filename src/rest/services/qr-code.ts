import { toBuffer } from 'qrcode';

/** Each pixel is black or white, for which the filters of PNG save no bytes. */
const UNFILTERED = { deflateLevel: 9, filterType: 0 };

/** Slightly above 400, since the library rounds down and some codes would have 399 pixels. */
const WIDTH = 400.5;

/**
 * A QR code of a string as a PNG of 400 × 400 pixels, in base64. Unlike Magento's, it has a margin, which scanners need.
 * [magento/security-package TwoFactorAuth/Model/Provider/Engine/Google.php getQrCodeAsPng]
 */
export async function createQrCode(content: string): Promise<string> {
  const png = await toBuffer(content, {
    type: 'png',
    errorCorrectionLevel: 'H',
    width: WIDTH,
    margin: 2,
    rendererOpts: UNFILTERED,
  });
  return png.toString('base64');
}
