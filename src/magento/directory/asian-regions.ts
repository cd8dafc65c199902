import type { RegionTable } from './region-table.ts';

/** Regions of countries in Asia and the Pacific. [app/code/Magento/Directory/Setup/Patch/Data] */
export const ASIAN_REGIONS: RegionTable = {
  AU: `605:ACT=Australian Capital Territory| NSW=New South Wales| VIC=Victoria| QLD=Queensland| SA=South Australia|
    TAS=Tasmania| WA=Western Australia| NT=Northern Territory`,
  CN: `684:CN-AH=Anhui Sheng| CN-BJ=Beijing Shi| CN-CQ=Chongqing Shi| CN-FJ=Fujian Sheng| CN-GS=Gansu Sheng|
    CN-GD=Guangdong Sheng| CN-GX=Guangxi Zhuangzu Zizhiqu| CN-GZ=Guizhou Sheng| CN-HI=Hainan Sheng|
    CN-HE=Hebei Sheng| CN-HL=Heilongjiang Sheng| CN-HA=Henan Sheng| CN-HK=Hong Kong SAR| CN-HB=Hubei Sheng|
    CN-HN=Hunan Sheng| CN-JS=Jiangsu Sheng| CN-JX=Jiangxi Sheng| CN-JL=Jilin Sheng| CN-LN=Liaoning Sheng|
    CN-MO=Macao SAR| CN-NM=Nei Mongol Zizhiqu| CN-NX=Ningxia Huizi Zizhiqu| CN-QH=Qinghai Sheng|
    CN-SN=Shaanxi Sheng| CN-SD=Shandong Sheng| CN-SH=Shanghai Shi| CN-SX=Shanxi Sheng| CN-SC=Sichuan Sheng|
    CN-TW=Taiwan Sheng| CN-TJ=Tianjin Shi| CN-XJ=Xinjiang Uygur Zizhiqu| CN-XZ=Xizang Zizhiqu| CN-YN=Yunnan Sheng|
    CN-ZJ=Zhejiang Sheng`,
  IN: `569:AN=Andaman and Nicobar Islands| AP=Andhra Pradesh| AR=Arunachal Pradesh| AS=Assam| BR=Bihar| CH=Chandigarh|
    CT=Chhattisgarh| DN=Dadra and Nagar Haveli| DD=Daman and Diu| DL=Delhi| GA=Goa| GJ=Gujarat| HR=Haryana|
    HP=Himachal Pradesh| JK=Jammu and Kashmir| JH=Jharkhand| KA=Karnataka| KL=Kerala| LD=Lakshadweep|
    MP=Madhya Pradesh| MH=Maharashtra| MN=Manipur| ML=Meghalaya| MZ=Mizoram| NL=Nagaland| OR=Odisha| PY=Puducherry|
    PB=Punjab| RJ=Rajasthan| SK=Sikkim| TN=Tamil Nadu| TG=Telangana| TR=Tripura| UP=Uttar Pradesh| UT=Uttarakhand|
    WB=West Bengal| 1156:LA=Ladakh`,
};
