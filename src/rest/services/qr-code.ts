import { toBuffer } from 'qrcode';

/** PNG options. The filters of PNG save no bytes in an image whose pixels are black or white. */
const UNFILTERED = { deflateLevel: 9, filterType: 0 };

/** Width in pixels: slightly above 400, because the library rounds down and some codes would have 399 pixels. */
const WIDTH = 400.5;

/**
 * Renders a string as a QR code: a PNG of 400 × 400 pixels, in base64. Unlike Magento's, it has the margin that scanners need.
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
