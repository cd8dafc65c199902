import type { RegionTable } from './region-table.ts';

/** Regions of countries in Europe, from Albania to Hungary. [app/code/Magento/Directory/Setup/Patch/Data] */
export const EUROPEAN_REGIONS: RegionTable = {
  AL: `512:AL-01=Berat| AL-09=Dibër| AL-02=Durrës| AL-03=Elbasan| AL-04=Fier| AL-05=Gjirokastër| AL-06=Korçë|
    AL-07=Kukës| AL-08=Lezhë| AL-10=Shkodër| AL-11=Tiranë| AL-12=Vlorë`,
  AT: `95:WI=Wien| NO=Niederösterreich| OO=Oberösterreich| SB=Salzburg| KN=Kärnten| ST=Steiermark| TI=Tirol|
    BL=Burgenland| VB=Vorarlberg`,
  BE: `620:VAN=Antwerpen| WBR=Brabant wallon| BRU=Brussels-Capital Region| WHT=Hainaut| VLI=Limburg| WLG=Liège|
    WLX=Luxembourg| WNA=Namur| VOV=Oost-Vlaanderen| VBR=Vlaams-Brabant| VWV=West-Vlaanderen`,
  BG: `640:BG-01=Blagoevgrad| BG-02=Burgas| BG-03=Varna| BG-04=Veliko Tarnovo| BG-05=Vidin| BG-06=Vratsa|
    BG-07=Gabrovo| BG-08=Dobrich| BG-09=Kardzhali| BG-10=Kyustendil| BG-11=Lovech| BG-12=Montana| BG-13=Pazardzhik|
    BG-14=Pernik| BG-15=Pleven| BG-16=Plovdiv| BG-17=Razgrad| BG-18=Ruse| BG-19=Silistra| BG-20=Sliven|
    BG-21=Smolyan| BG-22=Sofia City| BG-23=Sofia Province| BG-24=Stara Zagora| BG-25=Targovishte| BG-26=Haskovo|
    BG-27=Shumen| BG-28=Yambol`,
  BY: `613:BY-BR=Bresckaja voblasć| BY-HO=Homieĺskaja voblasć| BY-HM=Horad Minsk| BY-HR=Hrodzienskaja voblasć|
    BY-MA=Mahilioŭskaja voblasć| BY-MI=Minskaja voblasć| BY-VI=Viciebskaja voblasć`,
  CH: `104:AG=Aargau| AI=Appenzell Innerrhoden| AR=Appenzell Ausserrhoden| BE=Bern| BL=Basel-Landschaft|
    BS=Basel-Stadt| FR=Friburg| GE=Geneva| GL=Glarus| GR=Graubünden| JU=Jura| LU=Lucerne| NE=Neuchâtel|
    NW=Nidwalden| OW=Obwalden| SG=St. Gallen| SH=Schaffhausen| SO=Solothurn| SZ=Schwyz| TG=Thurgau| TI=Ticino|
    UR=Uri| VD=Vaud| VS=Wallis| ZG=Zug| ZH=Zürich`,
  CZ: `757:CZ-10=Praha, Hlavní město| CZ-20=Středočeský kraj| CZ-31=Jihočeský kraj| CZ-32=Plzeňský kraj|
    CZ-41=Karlovarský kraj| CZ-42=Ústecký kraj| CZ-51=Liberecký kraj| CZ-52=Královéhradecký kraj|
    CZ-53=Pardubický kraj| CZ-63=Kraj Vysočina| CZ-64=Jihomoravský kraj| CZ-71=Olomoucký kraj| CZ-72=Zlínský kraj|
    CZ-80=Moravskoslezský kraj`,
  DE: `79:NDS=Niedersachsen| BAW=Baden-Württemberg| BAY=Bayern| BER=Berlin| BRG=Brandenburg| BRE=Bremen| HAM=Hamburg|
    HES=Hessen| MEC=Mecklenburg-Vorpommern| NRW=Nordrhein-Westfalen| RHE=Rheinland-Pfalz| SAR=Saarland| SAS=Sachsen|
    SAC=Sachsen-Anhalt| SCN=Schleswig-Holstein| THE=Thüringen`,
  DK: '771:DK-84=Hovedstaden| DK-82=Midtjylland| DK-81=Nordjylland| DK-85=Sjælland| DK-83=Syddanmark',
  EE: `340:EE-37=Harjumaa| EE-39=Hiiumaa| EE-44=Ida-Virumaa| EE-49=Jõgevamaa| EE-51=Järvamaa| EE-57=Läänemaa|
    EE-59=Lääne-Virumaa| EE-65=Põlvamaa| EE-67=Pärnumaa| EE-70=Raplamaa| EE-74=Saaremaa| EE-78=Tartumaa|
    EE-82=Valgamaa| EE-84=Viljandimaa| EE-86=Võrumaa`,
  ES: `130:A Coruсa=A Coruña| Alava| Albacete| Alicante| Almeria| Asturias| Avila| Badajoz| Baleares| Barcelona|
    Burgos| Caceres| Cadiz| Cantabria| Castellon| Ceuta| Ciudad Real| Cordoba| Cuenca| Girona| Granada| Guadalajara|
    Guipuzcoa| Huelva| Huesca| Jaen| La Rioja| Las Palmas| Leon| Lleida| Lugo| Madrid| Malaga| Melilla| Murcia|
    Navarra| Ourense| Palencia| Pontevedra| Salamanca| Santa Cruz de Tenerife| Segovia| Sevilla| Soria| Tarragona|
    Teruel| Toledo| Valencia| Valladolid| Vizcaya| Zamora| Zaragoza`,
  FI: `320:Lappi| Pohjois-Pohjanmaa| Kainuu| Pohjois-Karjala| Pohjois-Savo| Etelä-Savo| Etelä-Pohjanmaa| Pohjanmaa|
    Pirkanmaa| Satakunta| Keski-Pohjanmaa| Keski-Suomi| Varsinais-Suomi| Etelä-Karjala| Päijät-Häme| Kanta-Häme|
    Uusimaa| Itä-Uusimaa| Kymenlaakso| Ahvenanmaa`,
  FR: `182:1=Ain| 2=Aisne| 3=Allier| 4=Alpes-de-Haute-Provence| 5=Hautes-Alpes| 6=Alpes-Maritimes| 7=Ardèche|
    8=Ardennes| 9=Ariège| 10=Aube| 11=Aude| 12=Aveyron| 13=Bouches-du-Rhône| 14=Calvados| 15=Cantal| 16=Charente|
    17=Charente-Maritime| 18=Cher| 19=Corrèze| 2A=Corse-du-Sud| 2B=Haute-Corse| 21=Côte-d'Or| 22=Côtes-d'Armor|
    23=Creuse| 24=Dordogne| 25=Doubs| 26=Drôme| 27=Eure| 28=Eure-et-Loir| 29=Finistère| 30=Gard| 31=Haute-Garonne|
    32=Gers| 33=Gironde| 34=Hérault| 35=Ille-et-Vilaine| 36=Indre| 37=Indre-et-Loire| 38=Isère| 39=Jura| 40=Landes|
    41=Loir-et-Cher| 42=Loire| 43=Haute-Loire| 44=Loire-Atlantique| 45=Loiret| 46=Lot| 47=Lot-et-Garonne| 48=Lozère|
    49=Maine-et-Loire| 50=Manche| 51=Marne| 52=Haute-Marne| 53=Mayenne| 54=Meurthe-et-Moselle| 55=Meuse|
    56=Morbihan| 57=Moselle| 58=Nièvre| 59=Nord| 60=Oise| 61=Orne| 62=Pas-de-Calais| 63=Puy-de-Dôme|
    64=Pyrénées-Atlantiques| 65=Hautes-Pyrénées| 66=Pyrénées-Orientales| 67=Bas-Rhin| 68=Haut-Rhin| 69=Rhône|
    70=Haute-Saône| 71=Saône-et-Loire| 72=Sarthe| 73=Savoie| 74=Haute-Savoie| 75=Paris| 76=Seine-Maritime|
    77=Seine-et-Marne| 78=Yvelines| 79=Deux-Sèvres| 80=Somme| 81=Tarn| 82=Tarn-et-Garonne| 83=Var| 84=Vaucluse|
    85=Vendée| 86=Vienne| 87=Haute-Vienne| 88=Vosges| 89=Yonne| 90=Territoire-de-Belfort| 91=Essonne|
    92=Hauts-de-Seine| 93=Seine-Saint-Denis| 94=Val-de-Marne| 95=Val-d'Oise`,
  GR: `800:GR-A=Anatolikí Makedonía kai Thráki| GR-I=Attikí| GR-G=Dytikí Elláda| GR-C=Dytikí Makedonía|
    GR-F=Ionía Nísia| GR-D=Ípeiros| GR-B=Kentrikí Makedonía| GR-M=Kríti| GR-L=Nótio Aigaío| GR-J=Pelopónnisos|
    GR-H=Stereá Elláda| GR-E=Thessalía| GR-K=Vóreio Aigaío| GR-69=Ágion Óros`,
  HR: `548:HR-01=Zagrebačka županija| HR-02=Krapinsko-zagorska županija| HR-03=Sisačko-moslavačka županija|
    HR-04=Karlovačka županija| HR-05=Varaždinska županija| HR-06=Koprivničko-križevačka županija|
    HR-07=Bjelovarsko-bilogorska županija| HR-08=Primorsko-goranska županija| HR-09=Ličko-senjska županija|
    HR-10=Virovitičko-podravska županija| HR-11=Požeško-slavonska županija| HR-12=Brodsko-posavska županija|
    HR-13=Zadarska županija| HR-14=Osječko-baranjska županija| HR-15=Šibensko-kninska županija|
    HR-16=Vukovarsko-srijemska županija| HR-17=Splitsko-dalmatinska županija| HR-18=Istarska županija|
    HR-19=Dubrovačko-neretvanska županija| HR-20=Međimurska županija| HR-21=Grad Zagreb`,
};
