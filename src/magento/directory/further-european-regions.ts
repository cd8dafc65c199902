import type { RegionTable } from './region-table.ts';

/** Regions of countries in Europe, from Iceland to Ukraine. [app/code/Magento/Directory/Setup/Patch/Data] */
export const FURTHER_EUROPEAN_REGIONS: RegionTable = {
  IS: `824:IS-01=Höfuðborgarsvæði| IS-02=Suðurnes| IS-03=Vesturland| IS-04=Vestfirðir| IS-05=Norðurland vestra|
    IS-06=Norðurland eystra| IS-07=Austurland| IS-08=Suðurland`,
  IT: `832:AG=Agrigento| AL=Alessandria| AN=Ancona| AO=Aosta| AQ=L'Aquila| AR=Arezzo| AP=Ascoli-Piceno| AT=Asti|
    AV=Avellino| BA=Bari| BT=Barletta-Andria-Trani| BL=Belluno| BN=Benevento| BG=Bergamo| BI=Biella| BO=Bologna|
    BZ=Bolzano| BS=Brescia| BR=Brindisi| CA=Cagliari| CL=Caltanissetta| CB=Campobasso| CI=Carbonia Iglesias|
    CE=Caserta| CT=Catania| CZ=Catanzaro| CH=Chieti| CO=Como| CS=Cosenza| CR=Cremona| KR=Crotone| CN=Cuneo| EN=Enna|
    FM=Fermo| FE=Ferrara| FI=Firenze| FG=Foggia| FC=Forli-Cesena| FR=Frosinone| GE=Genova| GO=Gorizia| GR=Grosseto|
    IM=Imperia| IS=Isernia| SP=La-Spezia| LT=Latina| LE=Lecce| LC=Lecco| LI=Livorno| LO=Lodi| LU=Lucca| MC=Macerata|
    MN=Mantova| MS=Massa-Carrara| MT=Matera| VS=Medio Campidano| ME=Messina| MI=Milano| MO=Modena| MB=Monza-Brianza|
    NA=Napoli| NO=Novara| NU=Nuoro| OG=Ogliastra| OT=Olbia Tempio| OR=Oristano| PD=Padova| PA=Palermo| PR=Parma|
    PV=Pavia| PG=Perugia| PU=Pesaro-Urbino| PE=Pescara| PC=Piacenza| PI=Pisa| PT=Pistoia| PN=Pordenone| PZ=Potenza|
    PO=Prato| RG=Ragusa| RA=Ravenna| RC=Reggio-Calabria| RE=Reggio-Emilia| RI=Rieti| RN=Rimini| RM=Roma| RO=Rovigo|
    SA=Salerno| SS=Sassari| SV=Savona| SI=Siena| SR=Siracusa| SO=Sondrio| TA=Taranto| TE=Teramo| TR=Terni|
    TO=Torino| TP=Trapani| TN=Trento| TV=Treviso| TS=Trieste| UD=Udine| VA=Varese| VE=Venezia| VB=Verbania|
    VC=Vercelli| VR=Verona| VV=Vibo-Valentia| VI=Vicenza| VT=Viterbo`,
  LT: `475:LT-AL=Alytaus Apskritis| LT-KU=Kauno Apskritis| LT-KL=Klaipėdos Apskritis| LT-MR=Marijampolės Apskritis|
    LT-PN=Panevėžio Apskritis| LT-SA=Šiaulių Apskritis| LT-TA=Tauragės Apskritis| LT-TE=Telšių Apskritis|
    LT-UT=Utenos Apskritis| LT-VL=Vilniaus Apskritis`,
  LV: `355:LV-DGV=Daugavpils| LV-JEL=Jelgava| Jēkabpils| LV-JUR=Jūrmala| LV-LPX=Liepāja| LV-LE=Liepājas novads|
    LV-REZ=Rēzekne| LV-RIX=Rīga| LV-RI=Rīgas novads| Valmiera| LV-VEN=Ventspils| Aglonas novads|
    LV-AI=Aizkraukles novads| Aizputes novads| Aknīstes novads| Alojas novads| Alsungas novads|
    LV-AL=Alūksnes novads| Amatas novads| Apes novads| Auces novads| Babītes novads| Baldones novads|
    Baltinavas novads| LV-BL=Balvu novads| LV-BU=Bauskas novads| Beverīnas novads| Brocēnu novads| Burtnieku novads|
    Carnikavas novads| Cesvaines novads| Ciblas novads| LV-CE=Cēsu novads| Dagdas novads| LV-DA=Daugavpils novads|
    LV-DO=Dobeles novads| Dundagas novads| Durbes novads| Engures novads| Garkalnes novads| Grobiņas novads|
    LV-GU=Gulbenes novads| Iecavas novads| Ikšķiles novads| Ilūkstes novads| Inčukalna novads| Jaunjelgavas novads|
    Jaunpiebalgas novads| Jaunpils novads| LV-JL=Jelgavas novads| LV-JK=Jēkabpils novads| Kandavas novads|
    Kokneses novads| Krimuldas novads| Krustpils novads| LV-KR=Krāslavas novads| LV-KU=Kuldīgas novads|
    Kārsavas novads| Lielvārdes novads| LV-LM=Limbažu novads| Lubānas novads| LV-LU=Ludzas novads| Līgatnes novads|
    Līvānu novads| LV-MA=Madonas novads| Mazsalacas novads| Mālpils novads| Mārupes novads| Naukšēnu novads|
    Neretas novads| Nīcas novads| LV-OG=Ogres novads| Olaines novads| Ozolnieku novads| LV-PR=Preiļu novads|
    Priekules novads| Priekuļu novads| Pārgaujas novads| Pāvilostas novads| Pļaviņu novads| Raunas novads|
    Riebiņu novads| Rojas novads| Ropažu novads| Rucavas novads| Rugāju novads| Rundāles novads|
    LV-RE=Rēzeknes novads| Rūjienas novads| Salacgrīvas novads| Salas novads| Salaspils novads| LV-SA=Saldus novads|
    Saulkrastu novads| Siguldas novads| Skrundas novads| Skrīveru novads| Smiltenes novads| Stopiņu novads|
    Strenču novads| Sējas novads| LV-TA=Talsu novads| LV-TU=Tukuma novads| Tērvetes novads| Vaiņodes novads|
    LV-VK=Valkas novads| LV-VM=Valmieras novads| Varakļānu novads| Vecpiebalgas novads| Vecumnieku novads|
    LV-VE=Ventspils novads| Viesītes novads| Viļakas novads| Viļānu novads| Vārkavas novads| Zilupes novads|
    Ādažu novads| Ērgļu novads| Ķeguma novads| Ķekavas novads`,
  PL: `1018:PL-02=dolnośląskie| PL-04=kujawsko-pomorskie| PL-06=lubelskie| PL-08=lubuskie| PL-10=łódzkie|
    PL-12=małopolskie| PL-14=mazowieckie| PL-16=opolskie| PL-18=podkarpackie| PL-20=podlaskie| PL-22=pomorskie|
    PL-24=śląskie| PL-26=świętokrzyskie| PL-28=warmińsko-mazurskie| PL-30=wielkopolskie| PL-32=zachodniopomorskie`,
  PT: `1034:PT-01=Aveiro| PT-02=Beja| PT-03=Braga| PT-04=Bragança| PT-05=Castelo Branco| PT-06=Coimbra| PT-07=Évora|
    PT-08=Faro| PT-09=Guarda| PT-10=Leiria| PT-11=Lisboa| PT-12=Portalegre| PT-13=Porto| PT-14=Santarém|
    PT-15=Setúbal| PT-16=Viana do Castelo| PT-17=Vila Real| PT-18=Viseu| PT-20=Região Autónoma dos Açores|
    PT-30=Região Autónoma da Madeira`,
  RO: `278:AB=Alba| AR=Arad| AG=Argeş| BC=Bacău| BH=Bihor| BN=Bistriţa-Năsăud| BT=Botoşani| BV=Braşov| BR=Brăila|
    B=Bucureşti| BZ=Buzău| CS=Caraş-Severin| CL=Călăraşi| CJ=Cluj| CT=Constanţa| CV=Covasna| DB=Dâmboviţa| DJ=Dolj|
    GL=Galaţi| GR=Giurgiu| GJ=Gorj| HR=Harghita| HD=Hunedoara| IL=Ialomiţa| IS=Iaşi| IF=Ilfov| MM=Maramureş|
    MH=Mehedinţi| MS=Mureş| NT=Neamţ| OT=Olt| PH=Prahova| SM=Satu-Mare| SJ=Sălaj| SB=Sibiu| SV=Suceava|
    TR=Teleorman| TM=Timiş| TL=Tulcea| VS=Vaslui| VL=Vâlcea| VN=Vrancea`,
  SE: `1064:SE-K=Blekinge län| SE-W=Dalarnas län| SE-I=Gotlands län| SE-X=Gävleborgs län| SE-N=Hallands län|
    SE-Z=Jämtlands län| SE-F=Jönköpings län| SE-H=Kalmar län| SE-G=Kronobergs län| SE-BD=Norrbottens län|
    SE-M=Skåne län| SE-AB=Stockholms län| SE-D=Södermanlands län| SE-C=Uppsala län| SE-S=Värmlands län|
    SE-AC=Västerbottens län| SE-Y=Västernorrlands län| SE-U=Västmanlands län| SE-O=Västra Götalands län|
    SE-T=Örebro län| SE-E=Östergötlands län`,
  UA: `1085:UA-71=Cherkaska oblast| UA-74=Chernihivska oblast| UA-77=Chernivetska oblast| UA-12=Dnipropetrovska oblast|
    UA-14=Donetska oblast| UA-26=Ivano-Frankivska oblast| UA-63=Kharkivska oblast| UA-65=Khersonska oblast|
    UA-68=Khmelnytska oblast| UA-35=Kirovohradska oblast| UA-32=Kyivska oblast| UA-09=Luhanska oblast|
    UA-46=Lvivska oblast| UA-48=Mykolaivska oblast| UA-51=Odeska oblast| UA-53=Poltavska oblast|
    UA-56=Rivnenska oblast| UA-59=Sumska oblast| UA-61=Ternopilska oblast| UA-05=Vinnytska oblast|
    UA-07=Volynska oblast| UA-21=Zakarpatska oblast| UA-23=Zaporizka oblast| UA-18=Zhytomyrska oblast|
    UA-43=Avtonomna Respublika Krym| UA-30=Kyiv| UA-40=Sevastopol`,
};
