import type { RegionTable } from './region-table.ts';

/** Regions of countries in the Americas. [app/code/Magento/Directory/Setup/Patch/Data] */
export const AMERICAN_REGIONS: RegionTable = {
  AR: `524:AR-C=Ciudad Autónoma de Buenos Aires| AR-B=Buenos Aires| AR-K=Catamarca| AR-H=Chaco| AR-U=Chubut|
    AR-X=Córdoba| AR-W=Corrientes| AR-E=Entre Ríos| AR-P=Formosa| AR-Y=Jujuy| AR-L=La Pampa| AR-F=La Rioja|
    AR-M=Mendoza| AR-N=Misiones| AR-Q=Neuquén| AR-R=Río Negro| AR-A=Salta| AR-J=San Juan| AR-D=San Luis|
    AR-Z=Santa Cruz| AR-S=Santa Fe| AR-G=Santiago del Estero| AR-V=Tierra del Fuego| AR-T=Tucumán`,
  BO: `631:BO-C=Cochabamba| BO-H=Chuquisaca| BO-B=El Beni| BO-L=La Paz| BO-O=Oruro| BO-N=Pando| BO-P=Potosí|
    BO-S=Santa Cruz| BO-T=Tarija`,
  BR: `485:AC=Acre| AL=Alagoas| AP=Amapá| AM=Amazonas| BA=Bahia| CE=Ceará| ES=Espírito Santo| GO=Goiás| MA=Maranhão|
    MT=Mato Grosso| MS=Mato Grosso do Sul| MG=Minas Gerais| PA=Pará| PB=Paraíba| PR=Paraná| PE=Pernambuco| PI=Piauí|
    RJ=Rio de Janeiro| RN=Rio Grande do Norte| RS=Rio Grande do Sul| RO=Rondônia| RR=Roraima| SC=Santa Catarina|
    SP=São Paulo| SE=Sergipe| TO=Tocantins| DF=Distrito Federal`,
  CA: `66:AB=Alberta| BC=British Columbia| MB=Manitoba| NL=Newfoundland and Labrador| NB=New Brunswick| NS=Nova Scotia|
    NT=Northwest Territories| NU=Nunavut| ON=Ontario| PE=Prince Edward Island| QC=Quebec| SK=Saskatchewan|
    YT=Yukon Territory`,
  CL: `668:CL-AI=Aisén del General Carlos Ibañez del Campo| CL-AN=Antofagasta| CL-AP=Arica y Parinacota|
    CL-AR=La Araucanía| CL-AT=Atacama| CL-BI=Biobío| CL-CO=Coquimbo| CL-LI=Libertador General Bernardo O'Higgins|
    CL-LL=Los Lagos| CL-LR=Los Ríos| CL-MA=Magallanes| CL-ML=Maule| CL-NB=Ñuble|
    CL-RM=Región Metropolitana de Santiago| CL-TA=Tarapacá| CL-VS=Valparaíso`,
  CO: `718:CO-AMA=Amazonas| CO-ANT=Antioquia| CO-ARA=Arauca| CO-ATL=Atlántico| CO-BOL=Bolívar| CO-BOY=Boyacá|
    CO-CAL=Caldas| CO-CAQ=Caquetá| CO-CAS=Casanare| CO-CAU=Cauca| CO-CES=Cesar| CO-CHO=Chocó| CO-COR=Córdoba|
    CO-CUN=Cundinamarca| CO-GUA=Guainía| CO-GUV=Guaviare| CO-HUL=Huila| CO-LAG=La Guajira| CO-MAG=Magdalena|
    CO-MET=Meta| CO-NAR=Nariño| CO-NSA=Norte de Santander| CO-PUT=Putumayo| CO-QUI=Quindío| CO-RIS=Risaralda|
    CO-SAP=San Andrés y Providencia| CO-SAN=Santander| CO-SUC=Sucre| CO-TOL=Tolima| CO-VAC=Valle del Cauca|
    CO-VAU=Vaupés| CO-VID=Vichada`,
  CR: `750:CR-SJ=San José| CR-AL=Alajuela| CR-CA=Cartago| CR-HE=Heredia| CR-GU=Guanacaste| CR-PU=Puntarenas|
    CR-LI=Limón`,
  EC: `776:EC-A=Azuay| EC-B=Bolívar| EC-F=Cañar| EC-C=Carchi| EC-H=Chimborazo| EC-X=Cotopaxi| EC-O=El Oro|
    EC-E=Esmeraldas| EC-W=Galápagos| EC-G=Guayas| EC-I=Imbabura| EC-L=Loja| EC-R=Los Ríos| EC-M=Manabí|
    EC-S=Morona Santiago| EC-N=Napo| EC-D=Orellana| EC-Y=Pastaza| EC-P=Pichincha| EC-SE=Santa Elena|
    EC-SD=Santo Domingo de los Tsáchilas| EC-U=Sucumbíos| EC-T=Tungurahua| EC-Z=Zamora Chinchipe`,
  GY: `814:GY-BA=Barima-Waini| GY-CU=Cuyuni-Mazaruni| GY-DE=Demerara-Mahaica| GY-EB=East Berbice-Corentyne|
    GY-ES=Essequibo Islands-West Demerara| GY-MA=Mahaica-Berbice| GY-PM=Pomeroon-Supenaam| GY-PT=Potaro-Siparuni|
    GY-UD=Upper Demerara-Berbice| GY-UT=Upper Takutu-Upper Essequibo`,
  MX: `942:AGU=Aguascalientes| BCN=Baja California| BCS=Baja California Sur| CAM=Campeche| CHP=Chiapas| CHH=Chihuahua|
    CMX=Ciudad de México| COA=Coahuila| COL=Colima| DUR=Durango| MEX=Estado de México| GUA=Guanajuato| GRO=Guerrero|
    HID=Hidalgo| JAL=Jalisco| MIC=Michoacán| MOR=Morelos| NAY=Nayarit| NLE=Nuevo León| OAX=Oaxaca| PUE=Puebla|
    QUE=Querétaro| ROO=Quintana Roo| SLP=San Luis Potosí| SIN=Sinaloa| SON=Sonora| TAB=Tabasco| TAM=Tamaulipas|
    TLA=Tlaxcala| VER=Veracruz| YUC=Yucatán| ZAC=Zacatecas`,
  PE: `992:PE-LMA=Municipalidad Metropolitana de Lima| PE-AMA=Amazonas| PE-ANC=Ancash| PE-APU=Apurímac|
    PE-ARE=Arequipa| PE-AYA=Ayacucho| PE-CAJ=Cajamarca| PE-CUS=Cusco| PE-CAL=El Callao| PE-HUV=Huancavelica|
    PE-HUC=Huánuco| PE-ICA=Ica| PE-JUN=Junín| PE-LAL=La Libertad| PE-LAM=Lambayeque| PE-LIM=Lima| PE-LOR=Loreto|
    PE-MDD=Madre de Dios| PE-MOQ=Moquegua| PE-PAS=Pasco| PE-PIU=Piura| PE-PUN=Puno| PE-SAM=San Martín| PE-TAC=Tacna|
    PE-TUM=Tumbes| PE-UCA=Ucayali`,
  PY: `974:PY-ASU=Asunción| PY-16=Alto Paraguay| PY-10=Alto Paraná| PY-13=Amambay| PY-19=Boquerón| PY-5=Caaguazú|
    PY-6=Caazapá| PY-14=Canindeyú| PY-11=Central| PY-1=Concepción| PY-3=Cordillera| PY-4=Guairá| PY-7=Itapúa|
    PY-8=Misiones| PY-12=Ñeembucú| PY-9=Paraguarí| PY-15=Presidente Hayes| PY-2=San Pedro`,
  SR: `1054:SR-BR=Brokopondo| SR-CM=Commewijne| SR-CR=Coronie| SR-MA=Marowijne| SR-NI=Nickerie| SR-PR=Para|
    SR-PM=Paramaribo| SR-SA=Saramacca| SR-SI=Sipaliwini| SR-WA=Wanica`,
  US: `1:AL=Alabama| AK=Alaska| AS=American Samoa| AZ=Arizona| AR=Arkansas| AE=Armed Forces Africa|
    AA=Armed Forces Americas| AE=Armed Forces Canada| AE=Armed Forces Europe| AE=Armed Forces Middle East|
    AP=Armed Forces Pacific| CA=California| CO=Colorado| CT=Connecticut| DE=Delaware| DC=District of Columbia|
    FM=Federated States Of Micronesia| FL=Florida| GA=Georgia| GU=Guam| HI=Hawaii| ID=Idaho| IL=Illinois|
    IN=Indiana| IA=Iowa| KS=Kansas| KY=Kentucky| LA=Louisiana| ME=Maine| MH=Marshall Islands| MD=Maryland|
    MA=Massachusetts| MI=Michigan| MN=Minnesota| MS=Mississippi| MO=Missouri| MT=Montana| NE=Nebraska| NV=Nevada|
    NH=New Hampshire| NJ=New Jersey| NM=New Mexico| NY=New York| NC=North Carolina| ND=North Dakota|
    MP=Northern Mariana Islands| OH=Ohio| OK=Oklahoma| OR=Oregon| PW=Palau| PA=Pennsylvania| PR=Puerto Rico|
    RI=Rhode Island| SC=South Carolina| SD=South Dakota| TN=Tennessee| TX=Texas| UT=Utah| VT=Vermont|
    VI=Virgin Islands| VA=Virginia| WA=Washington| WV=West Virginia| WI=Wisconsin| WY=Wyoming`,
  UY: `1112:UY-AR=Artigas| UY-CA=Canelones| UY-CL=Cerro Largo| UY-CO=Colonia| UY-DU=Durazno| UY-FS=Flores|
    UY-FD=Florida| UY-LA=Lavalleja| UY-MA=Maldonado| UY-MO=Montevideo| UY-PA=Paysandu| UY-RN=Río Negro|
    UY-RV=Rivera| UY-RO=Rocha| UY-SA=Salto| UY-SJ=San José| UY-SO=Soriano| UY-TA=Tacuarembó| UY-TT=Treinta y Tres`,
  VE: `1131:VE-W=Dependencias Federales| VE-A=Distrito Capital| VE-Z=Amazonas| VE-B=Anzoátegui| VE-C=Apure|
    VE-D=Aragua| VE-E=Barinas| VE-F=Bolívar| VE-G=Carabobo| VE-H=Cojedes| VE-Y=Delta Amacuro| VE-I=Falcón|
    VE-J=Guárico| VE-K=Lara| VE-L=Mérida| VE-M=Miranda| VE-N=Monagas| VE-O=Nueva Esparta| VE-P=Portuguesa|
    VE-R=Sucre| VE-S=Táchira| VE-T=Trujillo| VE-X=Vargas| VE-U=Yaracuy| VE-V=Zulia`,
};
