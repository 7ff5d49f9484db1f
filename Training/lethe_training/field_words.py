"""What pages of travel documents call their fields, by language, and what the States that are drawn print into them.

Common knowledge, noted down by hand, as in `words`; no page of any real document is copied. Beside `words`, which mixes the
languages, here each caption is known by its language, so that a page speaks the languages of its State.
"""

from __future__ import annotations

# A row for each field: what it is called in the languages below, in their order. `;` parts what one language says in several ways.
_LANGUAGES = "en fr de es it pt nl sv da no fi is et lv lt pl cs sk hu sl hr ro tr sq ga vi".split()
_CAPTIONS = """
passport | PASSPORT | PASSEPORT | REISEPASS | PASAPORTE | PASSAPORTO | PASSAPORTE | PASPOORT | PASS | PAS | PASS | PASSI | VEGABRÉF | PASS | PASE | PASAS | PASZPORT | CESTOVNÍ PAS | CESTOVNÝ PAS | ÚTLEVÉL | POTNI LIST | PUTOVNICA | PAȘAPORT | PASAPORT | PASAPORTË | PAS | HỘ CHIẾU
card | IDENTITY CARD | CARTE NATIONALE D'IDENTITÉ;CARTE D'IDENTITÉ | PERSONALAUSWEIS;IDENTITÄTSKARTE | DOCUMENTO NACIONAL DE IDENTIDAD | CARTA DI IDENTITÀ | CARTÃO DE CIDADÃO | IDENTITEITSKAART | NATIONELLT IDENTITETSKORT | IDENTITETSKORT | NASJONALT ID-KORT | HENKILÖKORTTI | NAFNSKÍRTEINI | ISIKUTUNNISTUS | PERSONAS APLIECĪBA | ASMENS TAPATYBĖS KORTELĖ | DOWÓD OSOBISTY | OBČANSKÝ PRŮKAZ | OBČIANSKY PREUKAZ | SZEMÉLYAZONOSÍTÓ IGAZOLVÁNY | OSEBNA IZKAZNICA | OSOBNA ISKAZNICA | CARTE DE IDENTITATE | KİMLİK KARTI | LETËRNJOFTIM | CÁRTA AITHEANTAIS | CĂN CƯỚC CÔNG DÂN
permit | RESIDENCE PERMIT | TITRE DE SÉJOUR | AUFENTHALTSTITEL | PERMISO DE RESIDENCIA | PERMESSO DI SOGGIORNO | TÍTULO DE RESIDÊNCIA | VERBLIJFSTITEL | UPPEHÅLLSTILLSTÅND | OPHOLDSTILLADELSE | OPPHOLDSTILLATELSE | OLESKELULUPA | DVALARLEYFI | ELAMISLUBA | UZTURĒŠANĀS ATĻAUJA | LEIDIMAS GYVENTI | KARTA POBYTU | POVOLENÍ K POBYTU | POVOLENIE NA POBYT | TARTÓZKODÁSI ENGEDÉLY | DOVOLJENJE ZA PREBIVANJE | DOZVOLA BORAVKA | PERMIS DE ȘEDERE | İKAMET İZNİ | LEJE QËNDRIMI | CEAD CÓNAITHE | THẺ TẠM TRÚ
surname | Surname | Nom | Name;Nachname;Familienname | Apellidos | Cognome | Apelidos | Naam;Achternaam | Efternamn | Efternavn | Etternavn | Sukunimi | Kenninafn | Perekonnanimi | Uzvārds | Pavardė | Nazwisko | Příjmení | Priezvisko | Családi név | Priimek | Prezime | Nume | Soyadı | Mbiemri | Sloinne | Họ
given_names | Given names;Given name(s) | Prénoms;Prénom(s) | Vornamen;Vorname(n) | Nombre | Nome;Nomi | Nomes próprios | Voornamen | Förnamn | Fornavne | Fornavn | Etunimet | Eiginnöfn | Eesnimed | Vārds | Vardas | Imiona | Jméno;Jména | Meno | Utónév | Ime | Ime | Prenume | Adı | Emri | Réamhainm(neacha) | Tên
document_number | Passport No.;Passport number | Passeport n°;N° du passeport | Pass-Nr.;Reisepass Nr. | Pasaporte Nº | Passaporto N. | Passaporte N.º | Paspoortnummer | Pass nr | Pasnr. | Pass nr. | Passin numero | Vegabréf nr. | Passi number | Pases Nr. | Paso Nr. | Nr paszportu | Číslo pasu | Číslo pasu | Útlevél száma | Št. potnega lista | Broj putovnice | Pașaport nr. | Pasaport No | Nr. i pasaportës | Uimh. phas | Số hộ chiếu
card_number | Document No.;Card No.;Document number | N° du document;Carte n° | Ausweisnummer;Dokumentennummer;Kartennummer | Número de documento;Núm. soporte | Numero documento | N.º documento | Documentnummer | Kortnummer;Dokumentnummer | Dokumentnummer | Dokumentnummer | Asiakirjan numero | Númer | Dokumendi number | Dokumenta numurs | Dokumento numeris | Numer dokumentu;Nr dowodu | Číslo dokladu | Číslo dokladu | Okmányazonosító | Številka | Broj | Număr document | Belge no;Seri no | Numri i dokumentit | Uimhir | Số
nationality | Nationality | Nationalité | Staatsangehörigkeit | Nacionalidad | Cittadinanza | Nacionalidade | Nationaliteit | Medborgarskap | Nationalitet | Statsborgerskap | Kansalaisuus | Ríkisfang | Kodakondsus | Pilsonība | Pilietybė | Obywatelstwo | Státní občanství | Štátne občianstvo | Állampolgárság | Državljanstvo | Državljanstvo | Cetățenia | Uyruğu | Shtetësia | Náisiúntacht | Quốc tịch
date_of_birth | Date of birth | Date de naissance | Geburtsdatum;Geburtstag | Fecha de nacimiento | Data di nascita | Data de nascimento | Geboortedatum | Födelsedatum | Fødselsdato | Fødselsdato | Syntymäaika | Fæðingardagur | Sünniaeg | Dzimšanas datums | Gimimo data | Data urodzenia | Datum narození | Dátum narodenia | Születési idő | Datum rojstva | Datum rođenja | Data nașterii | Doğum tarihi | Datëlindja | Dáta breithe | Ngày sinh
place_of_birth | Place of birth | Lieu de naissance | Geburtsort | Lugar de nacimiento | Luogo di nascita | Local de nascimento;Naturalidade | Geboorteplaats | Födelseort | Fødested | Fødested | Syntymäpaikka | Fæðingarstaður | Sünnikoht | Dzimšanas vieta | Gimimo vieta | Miejsce urodzenia | Místo narození | Miesto narodenia | Születési hely | Kraj rojstva | Mjesto rođenja | Locul nașterii | Doğum yeri | Vendlindja | Áit bhreithe | Nơi sinh
sex | Sex | Sexe | Geschlecht | Sexo | Sesso | Sexo | Geslacht | Kön | Køn | Kjønn | Sukupuoli | Kyn | Sugu | Dzimums | Lytis | Płeć | Pohlaví | Pohlavie | Nem;Neme | Spol | Spol | Sexul | Cinsiyeti | Gjinia | Gnéas | Giới tính
date_of_issue | Date of issue | Date de délivrance | Ausstellungsdatum;Datum der Ausstellung | Fecha de expedición;Fecha de emisión | Data di rilascio | Data de emissão | Datum van afgifte | Utfärdat;Utfärdandedatum | Udstedelsesdato | Utstedelsesdato | Myönnetty | Útgáfudagur | Väljaandmise kuupäev;Välja antud | Izdošanas datums | Išdavimo data | Data wydania | Datum vydání | Dátum vydania | Kiállítás dátuma | Datum izdaje | Datum izdavanja | Data eliberării | Veriliş tarihi | Data e lëshimit | Dáta eisiúna | Ngày cấp
date_of_expiry | Date of expiry;Date of expiration | Date d'expiration | Gültig bis | Fecha de caducidad;Válido hasta | Data di scadenza | Válido até;Data de validade | Geldig tot | Sista giltighetsdag | Udløbsdato | Utløpsdato;Gyldig til | Viimeinen voimassaolopäivä | Gildir til | Kehtiv kuni | Derīga līdz | Galioja iki | Data ważności | Datum platnosti;Platnost do | Dátum skončenia platnosti | Érvényességi idő | Velja do | Vrijedi do | Data expirării | Geçerlilik tarihi;Son geçerlilik tarihi | Data e skadimit | Dáta éaga | Có giá trị đến
issuing_authority | Authority;Issuing authority | Autorité | Behörde;Ausstellende Behörde | Autoridad | Autorità | Autoridade | Autoriteit | Myndighet | Myndighed | Myndighet | Viranomainen | Útgefandi | Väljaandja | Izdevējiestāde | Įstaiga | Organ wydający | Vydal;Orgán vydání | Vydal | Kiállító hatóság | Pristojni organ | Tijelo koje izdaje | Autoritatea emitentă | Veren makam | Autoriteti | Údarás | Nơi cấp
personal_number | Personal No.;Personal number;Personal code | N° personnel;Numéro personnel | Identifikationsnr.;Persönliche Nummer | Nº de identificación;Número personal | Codice fiscale;Numero personale | N.º de identificação | Persoonsnummer;Burgerservicenummer | Personnummer | CPR-nr. | Fødselsnummer | Henkilötunnus | Kennitala | Isikukood | Personas kods | Asmens kodas | Nr PESEL;PESEL | Rodné číslo | Rodné číslo | Személyi azonosító | EMŠO | OIB | CNP | T.C. Kimlik No | Nr. personal | Uimhir phearsanta | Số CMND
height | Height | Taille | Größe | Estatura | Statura | Altura | Lengte | Längd | Højde | Høyde | Pituus | Hæð | Pikkus | Augums | Ūgis | Wzrost | Výška | Výška | Magasság | Višina | Visina | Înălțime | Boyu | Gjatësia | Airde | Chiều cao
eye_colour | Colour of eyes;Eye colour | Couleur des yeux | Augenfarbe | Color de ojos | Colore degli occhi | Cor dos olhos | Kleur ogen | Ögonfärg | Øjenfarve | Øyenfarge | Silmien väri | Augnalitur | Silmade värv | Acu krāsa | Akių spalva | Kolor oczu | Barva očí | Farba očí | Szemszín | Barva oči | Boja očiju | Culoarea ochilor | Göz rengi | Ngjyra e syve | Dath na súl | Màu mắt
address | Address;Residence | Adresse;Domicile | Anschrift;Wohnort | Domicilio | Residenza;Indirizzo | Morada | Adres | Adress;Bostadsadress | Adresse | Adresse | Osoite | Lögheimili | Elukoht | Dzīvesvieta | Gyvenamoji vieta | Adres zameldowania;Adres | Trvalý pobyt | Trvalý pobyt | Lakcím | Stalno prebivališče | Prebivalište | Domiciliul | Adresi | Vendbanimi | Seoladh | Nơi thường trú
place_of_issue | Place of issue | Lieu de délivrance | Ausstellungsort | Lugar de expedición | Luogo di rilascio | Local de emissão | Plaats van afgifte | Utfärdandeort | Udstedelsessted | Utstedelsessted | Myöntämispaikka | Útgáfustaður | Väljaandmise koht | Izdošanas vieta | Išdavimo vieta | Miejsce wydania | Místo vydání | Miesto vydania | Kiállítás helye | Kraj izdaje | Mjesto izdavanja | Locul eliberării | Verildiği yer | Vendi i lëshimit | Áit eisiúna | Nơi cấp
type | Type | Type | Typ | Tipo | Tipo | Tipo | Type | Typ | Type | Type | Tyyppi | Tegund | Tüüp | Tips | Tipas | Typ | Typ | Typ | Típus | Tip | Tip | Tip | Tip | Tipi | Cineál | Loại
code | Code;Country code;Code of issuing State | Code;Code du pays | Kode;Code | Código | Codice | Código | Code | Kod | Kode | Kode | Koodi | Kóði | Kood | Kods | Kodas | Kod | Kód | Kód | Kód | Koda | Kod | Cod | Kod | Kodi | Cód | Mã số
signature | Signature of bearer;Holder's signature;Signature | Signature du titulaire;Signature | Unterschrift des Inhabers;Unterschrift | Firma del titular;Firma | Firma del titolare | Assinatura do titular;Assinatura | Handtekening | Namnteckning | Indehaverens underskrift | Underskrift | Haltijan nimikirjoitus | Undirskrift | Allkiri | Paraksts | Parašas | Podpis posiadacza;Podpis | Podpis držitele;Podpis | Podpis | Aláírás | Podpis | Potpis | Semnătura titularului | İmzası | Nënshkrimi | Síniú | Chữ ký
card_access_number | CAN;Card access number | CAN | CAN;Zugangsnummer | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN | CAN
permit_type | Type of permit | Type de titre | Art des Titels | Tipo de permiso | Tipo di permesso | Tipo de título | Soort titel | Typ av tillstånd | Tilladelsens art | Type tillatelse | Oleskeluluvan laji | Tegund leyfis | Loa liik | Atļaujas veids | Leidimo rūšis | Rodzaj zezwolenia | Druh povolení | Druh povolenia | Az engedély típusa | Vrsta dovoljenja | Vrsta dozvole | Tipul permisului | İznin türü | Lloji i lejes | Cineál ceada | Loại thẻ
eyes | BROWN;BLUE;GREEN;GREY;HAZEL | BRUN;BLEU;VERT;GRIS;MARRON | BRAUN;BLAU;GRÜN;GRAU;GRAUGRÜN | MARRONES;AZULES;VERDES;NEGROS | MARRONI;AZZURRI;VERDI;CASTANI | CASTANHOS;AZUIS;VERDES | BRUIN;BLAUW;GROEN;GRIJS | BRUNA;BLÅ;GRÖNA;GRÅ | BRUNE;BLÅ;GRØNNE | BRUNE;BLÅ;GRØNNE;GRÅ | RUSKEA;SININEN;VIHREÄ;HARMAA | BRÚN;BLÁ;GRÆN | PRUUNID;SINISED;HALLID | BRŪNAS;ZILAS;ZAĻAS;PELĒKAS | RUDOS;MĖLYNOS;ŽALIOS;PILKOS | PIWNE;NIEBIESKIE;ZIELONE;SZARE | HNĚDÁ;MODRÁ;ZELENÁ;ŠEDÁ | HNEDÁ;MODRÁ;ZELENÁ;SIVÁ | BARNA;KÉK;ZÖLD;SZÜRKE | RJAVE;MODRE;ZELENE | SMEĐA;PLAVA;ZELENA;SIVA | CĂPRUI;ALBAȘTRI;VERZI | KAHVERENGİ;MAVİ;YEŞİL;ELA | KAFE;BLU;GJELBËR | DONN;GORM;GLAS | NÂU;ĐEN
sexes | M;F | M;F | M;W | M;F | M;F | M;F | M;V | M;K | M;K | M;K | M;N | K;KV | M;N | V;S | V;M | M;K | M;Ž | M;Ž | FFI;NŐ | M;Ž | M;Ž | M;F | E;K | M;F | F;B | NAM;NỮ
"""
CAPTIONS: dict[str, dict[str, list[str]]] = {}
for _line in _CAPTIONS.strip().splitlines():
    _field, *_texts = (part.strip() for part in _line.split(" | "))
    CAPTIONS[_field] = {language: text.split(";") for language, text in zip(_LANGUAGES, _texts, strict=True)}

# The same for States that print Cyrillic or Greek, beside English.
_EASTERN_LANGUAGES = "ru uk bg sr mk el".split()
_EASTERN_CAPTIONS = """
passport | ПАСПОРТ | ПАСПОРТ | ПАСПОРТ | ПАСОШ | ПАСОШ | ΔΙΑΒΑΤΗΡΙΟ
card | УДОСТОВЕРЕНИЕ ЛИЧНОСТИ | ПОСВІДЧЕННЯ ОСОБИ | ЛИЧНА КАРТА | ЛИЧНА КАРТА | ЛИЧНА КАРТА | ΔΕΛΤΙΟ ΤΑΥΤΟΤΗΤΑΣ
permit | ВИД НА ЖИТЕЛЬСТВО | ПОСВІДКА НА ПРОЖИВАННЯ | РАЗРЕШЕНИЕ ЗА ПРЕБИВАВАНЕ | ДОЗВОЛА БОРАВКА | ДОЗВОЛА ЗА ПРЕСТОЈ | ΑΔΕΙΑ ΔΙΑΜΟΝΗΣ
surname | Фамилия | Прізвище | Фамилия;Фамилно име | Презиме | Презиме | Επώνυμο
given_names | Имя;Имена | Ім'я | Име;Имена | Име | Име | Όνομα;Ονόματα
document_number | Номер паспорта | Номер паспорта | Номер на паспорта | Број пасоша | Број на пасош | Αριθμός διαβατηρίου;Αρ. διαβατηρίου
card_number | Номер документа | Документ № | № на документа;Номер на документа | Регистарски број;Број документа | Број на документот | Αρ. δελτίου;Αριθμός δελτίου
nationality | Гражданство | Громадянство | Гражданство | Држављанство | Државјанство | Υπηκοότητα;Ιθαγένεια
date_of_birth | Дата рождения | Дата народження | Дата на раждане | Датум рођења | Датум на раѓање | Ημερομηνία γέννησης
place_of_birth | Место рождения | Місце народження | Място на раждане | Место рођења | Место на раѓање | Τόπος γέννησης
sex | Пол | Стать | Пол | Пол | Пол | Φύλο
date_of_issue | Дата выдачи | Дата видачі | Дата на издаване | Датум издавања | Датум на издавање | Ημερομηνία έκδοσης
date_of_expiry | Дата окончания срока действия;Действителен до | Дата закінчення строку дії;Дійсний до | Валидност;Валидно до | Важи до | Важи до;Датум на важење | Ημερομηνία λήξης
issuing_authority | Орган, выдавший документ;Кем выдан | Орган, що видав;Орган видачі | Издаден от;Орган | Издао;Орган издавања | Издаден од | Εκδούσα αρχή;Αρχή έκδοσης
personal_number | Личный номер | Запис №;УНЗР | ЕГН | ЈМБГ;Лични број | Матичен број | ΑΜΚΑ
height | Рост | Зріст | Ръст | Висина | Висина | Ύψος
eye_colour | Цвет глаз | Колір очей | Цвят на очите | Боја очију | Боја на очи | Χρώμα ματιών
address | Место жительства | Місце проживання | Постоянен адрес | Пребивалиште | Место на живеење | Διεύθυνση;Κατοικία
place_of_issue | Место выдачи | Місце видачі | Място на издаване | Место издавања | Место на издавање | Τόπος έκδοσης
type | Тип | Тип | Тип | Тип | Тип | Τύπος
code | Код государства | Код держави | Код на държавата | Шифра државе | Код на државата | Κωδικός
signature | Подпись владельца | Підпис | Подпис на притежателя | Потпис имаоца | Потпис на носителот | Υπογραφή κατόχου
card_access_number | CAN | CAN | CAN | CAN | CAN | CAN
permit_type | Вид | Вид посвідки | Вид на разрешението | Врста дозволе | Вид дозвола | Είδος άδειας
eyes | КАРИЕ;ГОЛУБЫЕ;СЕРЫЕ | КАРІ;БЛАКИТНІ;ЗЕЛЕНІ | КАФЯВИ;СИНИ;ЗЕЛЕНИ | СМЕЂЕ;ПЛАВЕ;ЗЕЛЕНЕ | КАФЕНИ;СИНИ | ΚΑΣΤΑΝΑ;ΓΑΛΑΝΑ;ΠΡΑΣΙΝΑ
sexes | М;Ж | Ч;Ж | М;Ж | М;Ж | М;Ж | Α;Θ
"""
for _line in _EASTERN_CAPTIONS.strip().splitlines():
    _field, *_texts = (part.strip() for part in _line.split(" | "))
    CAPTIONS[_field] |= {language: text.split(";") for language, text in zip(_EASTERN_LANGUAGES, _texts, strict=True)}

# The rows of `words.MONTHS` and `words.SHORT_MONTHS` that are a language's; the others' months are printed in English.
MONTHS = dict(en=0, fr=1, de=2, es=3, pt=4, it=5, nl=6, pl=7, cs=8, tr=9, fi=10, hr=12, ro=13, hu=15, et=16, lv=17, lt=18, ga=19, sq=20)
MONTHS["is"] = 14
SHORT_MONTHS = dict(en=0, fr=1, es=2, pt=3, it=4, nl=5, de=6, tr=7, pl=8, fi=9, ga=10, hu=11, ro=12)
SHORT_MONTHS["is"] = 13

# MRZ code | languages, the State's own first | row of `words.LANGUAGES` | what the State calls itself | the nationality in words |
# personal numbers (0 a digit, A a letter, D the birth as YYMMDD, d as DDMMYY) | authorities ({town}, {number}; ~ parts lines).
_STATES = """
UTO | en fr | English | UTOPIA;REPUBLIC OF UTOPIA | UTOPIAN | ;00000000000 | PASSPORT OFFICE;PASSPORT OFFICE~{town};MINISTRY OF THE INTERIOR;Immigration Department~{town}
D | de en fr | German | BUNDESREPUBLIK DEUTSCHLAND | DEUTSCH | | STADT {town};Stadt {town};Landeshauptstadt~{town};Gemeinde {town};Landratsamt~{town};Bezirksamt {town}~von Berlin;Generalkonsulat~{town}
FRA | fr en | French | RÉPUBLIQUE FRANÇAISE | Française;FRANÇAISE | | Préfecture de {town};Préfecture de police;Sous-préfecture~de {town};Consulat général~de {town};PRÉF. {number}
GBR | en fr | English | UNITED KINGDOM OF GREAT BRITAIN~AND NORTHERN IRELAND;UNITED KINGDOM | BRITISH CITIZEN | | HMPO;HM PASSPORT OFFICE;HOME OFFICE;IPS~{town}
IRL | ga en fr | Irish | ÉIRE / IRELAND;IRELAND | ÉIREANNACH/IRISH | | Dept. of Foreign Affairs;DEPARTMENT OF~FOREIGN AFFAIRS;Passport Office~{town}
ITA | it en fr | Italian | REPUBBLICA ITALIANA | ITALIANA | AAAAAA00A00A000A | MINISTRO AFFARI ESTERI;MINISTRO AFFARI ESTERI E~COOPERAZIONE INTERNAZIONALE;QUESTURA DI {town};COMUNE DI {town};QUESTURA~{town}
ESP | es en fr | Spanish | ESPAÑA;REINO DE ESPAÑA | ESPAÑOLA | 00000000A;A0000000000000 | D.G.P. {town};DGP-{number};COMISARÍA {town};Consulado General~{town}
PRT | pt en fr | Portuguese | REPÚBLICA PORTUGUESA | PORTUGUESA | 00000000 | IRN;SEF;Conservatória~{town};Instituto dos Registos~e do Notariado
NLD | nl en fr | Dutch | KONINKRIJK DER NEDERLANDEN | Nederlandse | 000000000 | Burg. van {town};Burgemeester van~{town};Minister van~Buitenlandse Zaken
BEL | nl fr de en | Dutch | KONINKRIJK BELGIË~ROYAUME DE BELGIQUE;BELGIË BELGIQUE BELGIEN BELGIUM | BELG;Belg/Belge | 00.00.00-000.00 | Gemeente {town};SPF Affaires étrangères~FOD Buitenlandse Zaken;{town}
AUT | de en fr | German | REPUBLIK ÖSTERREICH | ÖSTERREICH | | BH {town};Bezirkshauptmannschaft~{town};Magistrat {town};BUNDESMINISTERIUM~FÜR INNERES
CHE | de fr it en | German | SCHWEIZ SUISSE SVIZZERA SVIZRA;SCHWEIZERISCHE EIDGENOSSENSCHAFT | Schweiz/Suisse | | Kanton {town};{town} ZH;Passbüro~{town};Canton de Genève
POL | pl en fr | Polish | RZECZPOSPOLITA POLSKA | POLSKIE/POLISH;POLSKIE | D00000 | PREZYDENT M. {town};WOJEWODA~MAZOWIECKI;BURMISTRZ {town};Konsul RP~w {town};MINISTER CYFRYZACJI
CZE | cs en fr | Czech | ČESKÁ REPUBLIKA | ČESKÁ REPUBLIKA/CZECH REPUBLIC;ČESKÁ REPUBLIKA | D/0000 | MV ČR;MM {town};MěÚ {town};Magistrát města~{town}
SVK | sk en fr | Slovak | SLOVENSKÁ REPUBLIKA | SLOVENSKÁ REPUBLIKA/SLOVAK REPUBLIC;SLOVENSKÁ REPUBLIKA | D/0000 | OR PZ {town};MV SR;Okresné riaditeľstvo PZ~{town}
HUN | hu en fr | Hungarian | MAGYARORSZÁG | MAGYAR/HUNGARIAN | 0-D-0000 | KEKKH;BM KKSZB;BELÜGYMINISZTÉRIUM;Kormányhivatal~{town}
SVN | sl en fr | South Slavic | REPUBLIKA SLOVENIJA | SLOVENSKO/SLOVENE | d0000000 | UE {town};Upravna enota~{town}
HRV | hr en fr | South Slavic | REPUBLIKA HRVATSKA | HRVATSKO/CROATIAN | 00000000000 | PU {town};MUP RH~PU {town};Policijska uprava~{town}
ROU | ro en fr | Romanian | ROMÂNIA | ROMÂNĂ/ROMANIAN | 0D000000 | SPCEP {town};SPCLEP {town};D.E.P.A.B.D.;Direcția Generală de Pașapoarte~{town}
EST | et en fr | Estonian | EESTI VABARIIK;EESTI | EESTI/EST;EST | 0D0000 | PPA;PPA/EST;Politsei- ja Piirivalveamet;POLITSEI- JA~PIIRIVALVEAMET
LVA | lv en fr | Latvian | LATVIJAS REPUBLIKA | LATVIJAS/LATVIAN;LATVIJAS | d-00000 | PMLP;PMLP {town} nodaļa;PMLP~{town}
LTU | lt en fr | Lithuanian | LIETUVOS RESPUBLIKA | LIETUVOS/LITHUANIAN;LIETUVOS RESPUBLIKOS | 0D0000 | Migracijos tarnyba;ADIC PRIE VRM;MIGRACIJOS DEPARTAMENTAS~{town}
FIN | fi sv en | Swedish, Finnish | SUOMI FINLAND | SUOMI/FINLAND;SUOMI/FINLAND/FIN | d-000A | Poliisi;POLIISI/POLISEN;Poliisi~{town};Helsingin poliisilaitos
SWE | sv en fr | Swedish, Finnish | SVERIGE;KONUNGARIKET SVERIGE | SVENSK/SWEDISH;SVENSK | D-0000 | Polismyndigheten;Polismyndigheten~{town};POLISMYNDIGHETEN {town}
DNK | da en fr | Danish, Norwegian | DANMARK;KONGERIGET DANMARK | DANSK/DANISH | d-0000 | {town} Kommune;Borgerservice~{town};POLITIET
NOR | no en | Danish, Norwegian | NORGE;KONGERIKET NORGE | NORSK/NORWEGIAN | d 00000 | Politiet;POLITIET~{town};Politiets utlendingsenhet
ISL | is en | Icelandic, Faroese | ÍSLAND;LÝÐVELDIÐ ÍSLAND | ÍSLENSKT/ICELANDIC;ÍSLENSKUR | d-0000 | Þjóðskrá Íslands;Sýslumaðurinn~í {town};ÞJÓÐSKRÁ ÍSLANDS
TUR | tr en | Turkish | TÜRKİYE CUMHURİYETİ | T.C./TUR;TÜRK | 00000000000 | NÜFUS VE VATANDAŞLIK;{town} Valiliği;T.C. İÇİŞLERİ BAKANLIĞI;EMNİYET MD.~{town}
ALB | sq en | Albanian | REPUBLIKA E SHQIPËRISË | SHQIPTARE/ALBANIAN | A00000000A | MPB;MPB/MOI;Ministria e Brendshme
VNM | vi en | Vietnamese | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | VIỆT NAM/VIETNAMESE | 000000000;000000000000 | Cục Quản lý xuất nhập cảnh;CỤC QUẢN LÝ~XUẤT NHẬP CẢNH;Công an {town}
MEX | es en fr | Spanish | ESTADOS UNIDOS MEXICANOS | MEXICANA | AAAADAAAAAA00 | SRE {town};SECRETARÍA DE~RELACIONES EXTERIORES;DELEG. {town}
BRA | pt en es | Portuguese | REPÚBLICA FEDERATIVA DO BRASIL | BRASILEIRO(A) | | SR/PF/{town};POLÍCIA FEDERAL;DELEMIG~{town}
USA | en fr es | English | UNITED STATES OF AMERICA | UNITED STATES OF AMERICA | | United States~Department of State;U.S. Department of State;UNITED STATES~DEPARTMENT OF STATE
CAN | en fr | English | CANADA | CANADIAN/CANADIENNE | | {town};PASSPORT CANADA~{town};GATINEAU
"""
# The same of States that print Cyrillic or Greek. Behind them: what the transliteration tables call the language, and whether
# values are printed in Latin as well.
_EASTERN_STATES = """
RUS | ru en | Russian | РОССИЙСКАЯ ФЕДЕРАЦИЯ | РОССИЙСКАЯ ФЕДЕРАЦИЯ | | МВД {number};ФМС {number};МВД РОССИИ {number};ГУ МВД РОССИИ~ПО Г. {town} | russian | both
UKR | uk en | Ukrainian | УКРАЇНА | УКРАЇНА | 00000000-00000;0000000000 | {number};МВС {number};ДМС {number} | ukrainian | both
BGR | bg en | Bulgarian | РЕПУБЛИКА БЪЛГАРИЯ | БЪЛГАРИЯ | 0000000000 | МВР {town};МВР | bulgarian | both
SRB | sr en | Serbian | РЕПУБЛИКА СРБИЈА | СРБИЈА | 0000000000000 | ПУ ЗА ГРАД {town};ПУ У {town};МУП Р СРБИЈЕ~ПУ {town} | serbian | own
MKD | mk en | Macedonian | РЕПУБЛИКА СЕВЕРНА МАКЕДОНИЈА | МАКЕДОНСКО | 0000000000000 | МВР {town};СВР {town} | macedonian | both
GRC | el en | Greek | ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ | ΕΛΛΗΝΙΚΗ | 00000000000 | Α.Ε.Α. {town};Α.Τ. {town};ΥΠΟΥΡΓΕΙΟ~ΕΣΩΤΕΡΙΚΩΝ | | both
CYP | el en | Greek | ΚΥΠΡΙΑΚΗ ΔΗΜΟΚΡΑΤΙΑ | ΚΥΠΡΙΑΚΗ | 0000000000 | ΥΠΟΥΡΓΕΙΟ ΕΣΩΤΕΡΙΚΩΝ;ΤΜΗΜΑ ΑΡΧΕΙΟΥ~ΠΛΗΘΥΣΜΟΥ | | own
"""


def _state(line: str) -> tuple[str, dict]:
    code, speaks, names, titles, nationalities, personal, authorities, *more = (part.strip() for part in line.split("|"))
    row = dict(languages=speaks.split(), names=names, titles=titles.split(";"), nationalities=nationalities.split(";"),
               personal=[part for part in personal.split(";") if part], authorities=authorities.split(";"))
    return code, row | (dict(spelling=more[0], both=more[1] == "both") if more else {})


STATES: dict[str, dict] = dict(map(_state, _STATES.strip().splitlines()))
EASTERN_STATES: dict[str, dict] = dict(map(_state, _EASTERN_STATES.strip().splitlines()))
ALL_STATES = STATES | EASTERN_STATES

# What residence permits say of themselves.
PERMIT_TYPES = "TEMPORARY RESIDENCE;LONG-TERM RESIDENT - EU;FAMILY MEMBER;EU BLUE CARD;STUDENT;EMPLOYEE;PERMANENT".split(";")

# India: first names, a family name, a town with its State and PIN, as public descriptions of its passports print them.
INDIAN_MEN = """RAHUL ARJUN GURPREET JAYESH VIKRAM RAJESH SURESH AMIT MANOJ SANJAY ANIL RAVI MOHAMMED THOMAS HARPREET VENKATESH KIRAN ASHOK DINESH ROHIT FAROOQ
SUNIL VIJAY PRAKASH IMRAN JOSEPH MANISH DEEPAK""".split()
INDIAN_WOMEN = """PRIYA LAKSHMI SNEHA ANANYA KAVITHA SUNITA MEENA POOJA DEEPA REKHA NEHA GEETA SHALINI AYESHA MARY BALWINDER PADMA NANDINI USHA SEEMA ANJALI ZAINAB
SHREYA RADHA SAVITA NASREEN TERESA JYOTI""".split()
INDIAN_SURNAMES = """SHARMA PATEL KRISHNAMURTHY KAUR BANERJEE CHATTERJEE REDDY NAIR MUKHOPADHYAY DSOUZA SINGH GUPTA IYER MENON RAO DESAI JOSHI KHAN ANSARI MISHRA VERMA YADAV
PILLAI BOSE DAS KULKARNI NAIDU CHAUDHARY FERNANDES MALHOTRA BHATT THAKUR""".split()
INDIAN_TOWNS = """DELHI,DELHI,110001 NEW~DELHI,DELHI,110017 MUMBAI,MAHARASHTRA,400053 PUNE,MAHARASHTRA,411004 CHENNAI,TAMIL~NADU,600017 COIMBATORE,TAMIL~NADU,641002
BENGALURU,KARNATAKA,560034 HYDERABAD,TELANGANA,500033 KOLKATA,WEST~BENGAL,700019 AHMEDABAD,GUJARAT,380015 SURAT,GUJARAT,395007 KOCHI,KERALA,682020 THRISSUR,KERALA,680001
JALANDHAR,PUNJAB,144001 AMRITSAR,PUNJAB,143001 CHANDIGARH,CHANDIGARH,160017 JAIPUR,RAJASTHAN,302016 LUCKNOW,UTTAR~PRADESH,226001 PATNA,BIHAR,800001 BHOPAL,MADHYA~PRADESH,462003
VISAKHAPATNAM,ANDHRA~PRADESH,530003 PANAJI,GOA,403001 DEHRADUN,UTTARAKHAND,248001 GUWAHATI,ASSAM,781005 JALGAON,MAHARASHTRA,425001""".split()
INDIAN_TOWNS = [tuple(part.replace("~", " ") for part in town.split(",")) for town in INDIAN_TOWNS]
INDIAN_STREETS = "GANDHI NAGAR;M G ROAD;STATION ROAD;NEHRU MARG;SECTOR {n};SHIVAJI COLONY;TEMPLE STREET;LAKE VIEW ROAD;RAJ NAGAR EXTN;ANNA SALAI;PARK STREET;CIVIL LINES;MODEL TOWN;{n}TH CROSS ROAD".split(";")
INDIAN_HOUSES = "H NO {n};FLAT NO {n};{n};PLOT NO {n};DOOR NO {n}/{m};S/O RAMESH, {n};{n} SAI APARTMENTS;C-{n};HOUSE NO {n}-{m}".split(";")
# Hindi | English, of the data page and of the last page.
_INDIAN = """
type | टाइप | Type
code | राष्ट्र कोड | Country Code;Code
document_number | पासपोर्ट नं. | Passport No.
surname | उपनाम | Surname
given_names | दिया गया नाम | Given Name(s)
nationality | राष्ट्रीयता | Nationality
sex | लिंग | Sex
date_of_birth | जन्मतिथि;जन्म तिथि | Date of Birth
place_of_birth | जन्म स्थान | Place of Birth
place_of_issue | जारी करने का स्थान | Place of Issue
date_of_issue | जारी करने की तिथि | Date of Issue
date_of_expiry | समाप्ति की तिथि | Date of Expiry
signature | धारक के हस्ताक्षर | Holder's Signature
father_name | पिता / कानूनी अभिभावक का नाम | Name of Father / Legal Guardian
mother_name | माता का नाम | Name of Mother
spouse_name | पति या पत्नी का नाम | Name of Spouse
address | पता | Address
old_passport | पुराने पासपोर्ट का नं. और इसके जारी होने की तिथि एवं स्थान | Old Passport No. with Date and Place of Issue
file_no | फाइल सं. | File No.
"""
INDIAN_CAPTIONS = {}
for _line in _INDIAN.strip().splitlines():
    _field, _hindi, _english = (part.strip() for part in _line.split(" | "))
    INDIAN_CAPTIONS[_field] = (_hindi.split(";"), _english.split(";"))

# A row for each language: how an address is printed ({s} a name that streets have, {t} a town, {n} a small number, # a digit; ~ parts lines).
_ADDRESSES = """
en | {n} {s} Road~{t};{n} {s} Street~{t};Flat {n}, {s} House~{t} | fr | {n} rue {s}~##### {t};{n} avenue {s}~##### {t};{n} place {s}~##### {t}
de | {s}straße {n}~##### {t};{s}weg {n}~##### {t};Am {s}platz {n}~##### {t} | es | C. {s} {n} P01 A~{t};C/ {s}, {n}~{t};Avda. {s} {n}~##### {t}
it | VIA {s}, N. {n}~{t};PIAZZA {s} {n}~{t} | pt | Rua {s} {n}~####-### {t};Av. {s}, {n}~{t} | nl | {s}straat {n}~#### {t};{s}laan {n}~#### {t}
sv | {s}gatan {n}~### ## {t};{s}vägen {n}~### ## {t} | da | {s}vej {n}~#### {t};{s}gade {n}~#### {t} | no | {s}veien {n}~#### {t}
fi | {s}katu {n}~##### {t};{s}tie {n}~##### {t} | is | {s}gata {n}~### {t} | et | {s} tänav {n}~##### {t};{s} {n}~{t} | lv | {s} iela {n}~{t}, LV-####
lt | {s} g. {n}~LT-##### {t} | pl | ul. {s} {n}~##-### {t};os. {s} {n}~##-### {t} | cs | {t}~{s} {n};ulice {s} {n}~### ## {t} | sk | {t}~{s} {n};{s} {n}~### ## {t}
hu | {t},~{s} utca {n}.;#### {t},~{s} út {n}. | sl | {s} ulica {n}~#### {t};{s} cesta {n}~{t} | hr | {t}~ULICA {s} {n};{t}, {s} {n} | ro | {t}~Str. {s} nr. {n};Mun. {t}~Bd. {s} nr. {n}
tr | {s} Mah. {s} Sok. No: {n}~{t};{s} Cad. No: {n}~{t} | sq | Rruga {s}, Nr. {n}~{t} | ga | {n} Sráid {s}~{t} | vi | {n} phố {s}~{t};{n} Đường {s}~{t}
ru | ул. {s}, д. {n}~г. {t} | uk | вул. {s}, буд. {n}~м. {t} | bg | ул. {s} {n}~гр. {t} | sr | {t}~{s} {n} | mk | ул. {s} бр. {n}~{t} | el | {s} {n}~{t}
"""
_pieces = [piece.strip() for line in _ADDRESSES.strip().splitlines() for piece in line.split(" | ")]
ADDRESSES = {language: patterns.split(";") for language, patterns in zip(_pieces[::2], _pieces[1::2])}
