/**
 * Pads a key as Magento pads the last entry of `crypt/key`: with `&` on both sides to 2048 bytes; an odd one on the right.
 * [app/code/Magento/JwtUserToken/Model/SecretBasedJwksFactory.php]
 */
export function padJwtKey(key: string): string {
  const missing = Math.max(0, 2048 - Buffer.byteLength(key));
  const left = Math.floor(missing / 2);
  return '&'.repeat(left) + key + '&'.repeat(missing - left);
}
