import type { Release } from '../releases/release.ts';
import { isSince } from '../releases/since.ts';

/**
 * ISO 3166 codes of Magento's countries: each two-letter code with its three-letter code.
 * [app/code/Magento/CustomerGraphQl/etc/schema.graphqls, app/code/Magento/Directory/Setup/Patch/Data/InitializeDirectoryData.php]
 */
const CODES = `
  ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM ANANT AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH
  BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR
  BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CXCXR CYCYP
  CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM
  FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM
  GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL
  ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN
  LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI
  MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK
  NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN
  PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN
  SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR STSTP SVSLV SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL
  TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN
  VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE
`.match(/[A-Z]{5}/g);

/** Countries that the directory has from 2.3.4 on, but not the GraphQL enumeration. [Directory/Setup/Patch/Data/AddCountriesCaribbeanCuracaoKosovoSintMaarten.php] */
const ADDED = [
  ['BQ', 'BES'],
  ['CW', 'CUW'],
  ['SX', 'SXM'],
  ['XK', 'XKX'],
] as const;
const ADDED_IN = '2.3.4';

const pairs = (CODES ?? []).map((pair) => [pair.slice(0, 2), pair.slice(2)] as const);

/** Three-letter codes by two-letter codes. */
export const COUNTRY_ALPHA_3: ReadonlyMap<string, string> = new Map([...pairs, ...ADDED]);

/** The values of the GraphQL enumeration `CountryCodeEnum`. */
export const COUNTRY_CODES: readonly string[] = pairs.map(([code]) => code);

/** The countries of the directory, of every release. */
export const DIRECTORY_COUNTRIES: readonly string[] = [...COUNTRY_ALPHA_3.keys()].sort();

/** The countries of a release's directory. */
export const countriesOf = (release: Release): readonly string[] =>
  isSince(release, ADDED_IN) ? DIRECTORY_COUNTRIES : COUNTRY_CODES;
