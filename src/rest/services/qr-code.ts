import { toBuffer } from 'qrcode';

/** The library rounds the size down, by which some codes would lose a pixel. */
const WIDTH = 400.5;

/**
 * A PNG of 400 × 400 pixels that holds a text, in base64. A margin helps scanners; Magento draws none.
 * [magento/security-package TwoFactorAuth/Model/Provider/Engine/Google.php getQrCodeAsPng]
 */
export async function qrCode(text: string): Promise<string> {
  const png = await toBuffer(text, { type: 'png', errorCorrectionLevel: 'H', width: WIDTH, margin: 2 });
  return png.toString('base64');
}
