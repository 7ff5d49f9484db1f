/// The captions of travel documents, a row for each meaning: ICAO's fields in the languages of the States that print
/// them, as documents do (Doc 9303-3, section 3.7: in the issuer's language and in English, French or Spanish).
///
/// Spelled with their marks and compared without; captions in other scripts than Latin are not here, since those
/// documents print an English or French one beside them.
enum CaptionTable {
    static let rows: [(caption: Caption, phrases: String)] = [
        (
            .field(.surname),
            """
            Фамилия|Прізвище|Прозвішча|Фамилно име|Фамилия имеющего|Презиме|Тегі|Фамилиясы|Насаб|Овог|Ургийн овог|
            Επώνυμο|Επίθετο|
            Surname|Surnames|Family name|Last name|Primary identifier|Nom|Nom de famille|Noms|Nachname|Familienname|Name|
            Apellido|Apellidos|Primer apellido|Cognome|Cognomi|Apelido|Apelidos|Sobrenome|Achternaam|Geslachtsnaam|Naam|
            Efternamn|Efternavn|Etternavn|Slektsnavn|Sukunimi|Kenninafn|Eftirnafn|Perekonnanimi|Perenimi|Uzvārds|Pavardė|
            Nazwisko|Nazwiska|Příjmení|Priezvisko|Vezetéknév|Családi név|Családi és utónév|Priimek|Prezime|Nume|
            Numele|Soyadı|Soyad|Soyadi|Kunjom|Sloinne|Mbiemri|Mbiemër|Soyady|Familiyasi|Familiyasy|Familiýasy|Tegi|
            Teg|Nama keluarga|Họ|Họ và tên đệm|Jina la ukoo|Surname of bearer|Name of family|Priezvisko Surname|
            Nom usuel|Familia|Familija|Prezime Surname|Apelyido
            """
        ),
        (
            .field(.givenNames),
            """
            Имя|Имя отчество|Имена|Собствено име|Ім'я|Імя|Уласнае імя|Име|Аты|Ном|Нэр|Өөрийн нэр|Όνομα|Ονόματα|
            Given names|Given name|First name|First names|Forename|Forenames|Christian names|Secondary identifier|Other names|
            Given names in full|Prénom|Prénoms|Prénom(s)|Vorname|Vornamen|Nombre|Nombres|Nome|Nomi|Nome proprio|Nomes|
            Nomes próprios|Prenome|Voornaam|Voornamen|Förnamn|Tilltalsnamn|Fornavn|Fornavne|Etunimi|Etunimet|Eiginnafn|
            Eiginnöfn|Eesnimi|Eesnimed|Vārds|Vārdi|Vardas|Vardai|Imię|Imiona|Jméno|Jména|Meno|Mená|Utónév|Utónevek|Keresztnév|
            Ime|Imena|Prenume|Prenumele|Adı|Adi|Ad|Adları|Isem|Ismijiet|Céadainm|Réamhainm|Réamhainm neacha|Emri|Emër|Ady|Ismi|Aty|
            Nama|Nama depan|Tên|Chữ đệm và tên|Jina|Nama diberi|Voorname|Names|Ime Given names|Mga pangalan|Pangalan|Autres noms
            """
        ),
        (
            .wholeName,
            """
            Фамилия имя отчество|Име и презиме|Презиме и име|Име и фамилия|Аты-жөні|Ονοματεπώνυμο|
            Name of holder|Name of bearer|Full name|Holder's name|Names in full|Surname and given names|Name and surname|
            Surname given names|Surname first names|Nom Prénoms|Nom et prénoms|Nom et prénom|Name Vornamen|Name und Vorname|Name Vorname|
            Apellidos y nombre|Apellidos y nombres|Nombre y apellidos|Nombres y apellidos|Cognome e nome|Nome e cognome|
            Nome completo|Nama lengkap|Họ và tên|Họ chữ đệm và tên|Họ tên|Imię i nazwisko|Nazwisko i imiona|
            Jméno a příjmení|Příjmení a jméno|Meno a priezvisko|Ime i prezime|Prezime i ime|Priimek in ime|Nume și prenume|Numele și prenumele|
            Adı soyadı|Ad və soyad|Namn|Navn|Nafn|Nimi|Vārds uzvārds|Vardas pavardė|Név|Naam en voornamen|
            Surname and forenames|Sukunimi ja etunimet
            """
        ),
        (
            .field(.nationality),
            """
            Гражданство|Громадянство|Грамадзянства|Држављанство|Државјанство|Азаматтығы|Жарандыгы|Шаҳрвандӣ|Иргэншил|
            Υπηκοότητα|Ιθαγένεια|
            Nationality|Citizenship|National status|Nationalité|Citoyenneté|Staatsangehörigkeit|Staatsbürgerschaft|Nationalität|
            Nacionalidad|Ciudadanía|Nazionalità|Cittadinanza|Nacionalidade|Cidadania|Nationaliteit|Burgerschap|Nasionaliteit|
            Nationalitet|Medborgarskap|Statsborgerskap|Statsborgarskap|Kansalaisuus|Ríkisfang|Ríkisborgararéttur|
            Þjóðerni|Kodakondsus|Pilsonība|Tautība|Pilietybė|Obywatelstwo|Státní občanství|Státní příslušnost|
            Občanství|Štátne občianstvo|Štátna príslušnosť|Štátne občianstvo Nationality|Állampolgárság|Državljanstvo|Cetățenia|
            Cetățenie|Naționalitate|Uyruğu|Uyruk|Tabiiyeti|Vatandaşlığı|Nazzjonalità|Ċittadinanza|Náisiúntacht|Shtetësia|Kombësia|
            Kewarganegaraan|Warganegara|Quốc tịch|Vətəndaşlığı|Fuqaroligi|Raýatlygy|Azamattygy|Utaifa|Pagkamamamayan|Bürgerschaft|
            Nationality Citizenship
            """
        ),
        (
            .field(.dateOfBirth),
            """
            Дата рождения|Дата народження|Дата нараджэння|Дата на раждане|Датум рођења|Датум на раѓање|Туған күні|
            Туулган күнү|Таърихи таваллуд|Төрсөн огноо|Төрсөн он сар өдөр|Ημερομηνία γέννησης|Ημ. γέννησης|
            Date of birth|Birth date|Birthdate|DOB|Born|Born on|Date de naissance|Né le|Née le|Né(e) le|Né(e)|Geburtsdatum|Geburtstag|
            Geboren am|Tag der Geburt|Fecha de nacimiento|Fecha nacimiento|Data di nascita|Nato il|Nata il|Nato/a il|
            Data de nascimento|Nascimento|Geboortedatum|Geboren|Geboren op|Födelsedatum|Födelsetid|Fødselsdato|Fødselsdag|Fødd|Født|
            Syntymäaika|Syntynyt|Fæðingardagur|Fæðingardagur og ár|Sünniaeg|Sünnikuupäev|Dzimšanas datums|Dzimšanas dati|
            Gimimo data|Data urodzenia|Datum narození|Narozen|Dátum narodenia|Születési idő|Születési dátum|Születés ideje|
            Datum rojstva|Datum rođenja|Data nașterii|Doğum tarihi|Data tat-twelid|Dáta breithe|Datëlindja|Data e lindjes|
            Tanggal lahir|Tgl lahir|Tarikh lahir|Ngày sinh|Ngày tháng năm sinh|Doğulduğu tarix|Tug'ilgan sanasi|
            Tug'ilgan kuni|Doglan senesi|Tuvgan kuni|Tarehe ya kuzaliwa|Petsa ng kapanganakan|Date of birth Date de naissance|
            Date and place of birth date|Születési idő Date of birth
            """
        ),
        (
            .field(.placeOfBirth),
            """
            Место рождения|Місце народження|Месца нараджэння|Място на раждане|Место рођења|Место и општина рођења|Место општина и држава рођења|Место на раѓање|Туған жері|
            Туулган жери|Ҷои таваллуд|Төрсөн газар|Τόπος γέννησης|
            Place of birth|Birthplace|Place and country of birth|Country of birth|Place of origin|City of birth|Town of birth|
            Lieu de naissance|À|Lieu d'origine|Geburtsort|Geburtsort und land|Ort der Geburt|Heimatort|Lugar de nacimiento|Lugar nacimiento|
            Lugar de nac|Luogo di nascita|Attinenza|Local de nascimento|Naturalidade|Lugar de nascimento|Geboorteplaats|
            Plaats van geboorte|Födelseort|Fødested|Fødestad|Syntymäpaikka|Fæðingarstaður|Sünnikoht|Dzimšanas vieta|Gimimo vieta|
            Miejsce urodzenia|Místo narození|Miesto narodenia|Születési hely|Születés helye|Kraj rojstva|Mjesto rođenja|
            Mesto rođenja|Locul nașterii|Doğum yeri|Post tat-twelid|Post tat-tweli|Áit bhreithe|Vendlindja|Vendi i lindjes|Tempat lahir|
            Nơi sinh|Doğulduğu yer|Tug'ilgan joyi|Doglan ýeri|Mahali pa kuzaliwa|Lugar ng kapanganakan|State of birth|
            Place of birth Lieu de naissance|Geboren te|Né à|Née à|Né(e) à
            """
        ),
        (
            .placeAndDateOfBirth,
            """
            Place and date of birth|Date and place of birth|Lieu et date de naissance|Date et lieu de naissance|Né(e) le à|Geburtsort und datum|
            Geburtsdatum und ort|Geburtstag und ort|Lugar y fecha de nacimiento|Fecha y lugar de nacimiento|Luogo e data di nascita|
            Data e luogo di nascita|Local e data de nascimento|Data e local de nascimento|Geboorteplaats en datum|Geboortedatum en plaats|
            Födelsedatum och ort|Data i miejsce urodzenia|Miejsce i data urodzenia|Datum a místo narození|Dátum a miesto narodenia|
            Születési hely és idő|Születési idő és hely|Datum in kraj rojstva|Datum i mjesto rođenja|Datum i mesto rođenja|Mjesto i datum rođenja|
            Data și locul nașterii|Locul și data nașterii|Doğum yeri ve tarihi|Doğum tarihi ve yeri|Vendlindja dhe datëlindja|Tempat Tgl lahir|
            Tempat tanggal lahir|Ngày và nơi sinh
            """
        ),
        (
            .field(.sex),
            """
            Пол|Стать|Жынысы|Ҷинс|Хүйс|Φύλο|
            Sex|Gender|Sexe|Geschlecht|Sexo|Sesso|Género|Geslacht|Kön|Køn|Kjønn|Sukupuoli|Kyn|Sugu|Dzimums|Lytis|Płeć|Pohlaví|
            Pohlavie|Nem|Neme|Spol|Pol|Sexul|Cinsiyeti|Cinsiyet|Sess|Gnéas|Gjinia|Jenis kelamin|Kelamin|Jantina|Giới tính|Cinsi|
            Jinsi|Jynsy|Jinsia|Kasarian|Geschlecht Sex|Geslag
            """
        ),
        (
            .field(.dateOfIssue),
            """
            Дата выдачи|Дата видачі|Дата выдачы|Дата на издаване|Датум издавања|Датум на издавање|Издато|
            Берілген күні|Берилген күнү|Санаи додан|Олгосон огноо|Ημερομηνία έκδοσης|Ημ. έκδοσης|
            Date of issue|Issue date|Issued on|Issued|Date issued|Issuing date|Delivery date|Date de délivrance|Délivré le|Délivrée le|
            Date d'émission|Date d'établissement|Ausstellungsdatum|Ausgestellt am|Ausgestellt|Datum der Ausstellung|Datum|
            Datum Date|Fecha de expedición|Fecha de emisión|Fecha expedición|Expedición|Emisión|Expedido|Data di rilascio|Rilasciato il|
            Data emissione|Data di emissione|Emissione|Data de emissão|Data de expedição|Data de concessão|Emissão|Expedição|
            Datum van afgifte|Afgiftedatum|Datum afgifte|Afgegeven op|Utfärdandedatum|Utfärdad|Utfärdat|Datum för utfärdande|
            Udstedelsesdato|Udstedt|Utstedelsesdato|Utstedt|Utferda|Myönnetty|Myöntämispäivä|Antopäivä|Útgáfudagur|
            Väljaandmise kuupäev|Välja antud|Izdošanas datums|Izdots|Išdavimo data|Išduota|Data wydania|Data wystawienia|
            Datum vydání|Vydán|Dátum vydania|Kiállítás dátuma|Kiállítás kelte|Kiadás dátuma|Kiállítva|Kiállítás ideje|Datum izdaje|
            Datum izdavanja|Data eliberării|Data emiterii|Düzenleme tarihi|Veriliş tarihi|Verildiği tarih|Düzenlenme tarihi|Tanzim tarihi|
            Data tal-ħruġ|Dáta eisiúna|Data e lëshimit|Datë e lëshimit|Tanggal pengeluaran|Tgl pengeluaran|Tarikh dikeluarkan|
            Ngày cấp|Verilmə tarixi|Berilgan sanasi|Berilen senesi|Tarehe ya kutolewa|Petsa ng pagkakaloob|Valid from|Gültig ab|
            Gültig von|Valable du|Valid as from|Card issued|Ausstellungstag|Ausstelldatum|Afgegeven
            """
        ),
        (
            .field(.dateOfExpiry),
            """
            Дата окончания срока действия|Действителен до|Срок действия|Дата закінчення строку дії|Дійсний до|
            Тэрмін дзеяння|Сапраўдны да|Валидност|Валидно до|Важи до|Датум на важење|Датум важења|Қолданылу мерзімі|
            Жарактуулук мөөнөтү|Эътибор дорад то|Хүчинтэй хугацаа|Дуусах огноо|Ημερομηνία λήξης|Ημ. λήξης|Λήξη|
            Date of expiry|Date of expiration|Expiration date|Expiry date|Expires|Expires on|Expiry|Valid until|Valid to|Valid thru|
            Valid till|Card expires|Date d'expiration|Date d'échéance|Expire le|Valable jusqu'au|Carte valable jusqu'au|Date de validité|
            Validité|Fin de validité|Gültig bis|Gültig|Ablaufdatum|Gültigkeit|Gültigkeitsdatum|Fecha de caducidad|
            Fecha de vencimiento|Fecha vencimiento|Fecha de expiración|Válido hasta|Validez|Vencimiento|Caducidad|Data di scadenza|
            Scadenza|Valido fino al|Valida fino al|Data de validade|Válido até|Validade|Data de expiração|Data de caducidade|
            Datum van verstrijken|Geldig tot|Vervaldatum|Datum verstrijken|Sista giltighetsdag|Giltig till|Giltigt till|Gäller till|
            Gyldig til|Gyldigt til|Udløbsdato|Utløpsdato|Gjelder til|Voimassa|Viimeinen voimassaolopäivä|Voimassa asti|Gildir til|
            Gildistími|Kehtiv kuni|Kehtivusaeg|Derīga līdz|Derīguma termiņš|Galioja iki|Termin ważności|Data ważności|Ważny do|Ważne do|
            Platnost do|Datum skončení platnosti|Platí do|Platný do|Dátum skončenia platnosti|Platnosť do|Érvényes|Érvényesség|Lejárat|
            Érvényességi idő|Érvényesség ideje|Lejárat dátuma|Velja do|Datum poteka veljavnosti|Datum veljavnosti|Vrijedi do|Važi do|
            Rok važenja|Datum isteka|Expiră la|Valabil până la|Data expirării|Valabilitate|Son kullanma tarihi|Geçerlilik tarihi|
            Geçerlilik süresi|Son geçerlilik tarihi|Bitiş tarihi|Data ta' skadenza|Tiskadi fi|Dáta éaga|As feidhm|Data e skadimit|Data e skadencës|
            Tanggal habis berlaku|Tgl habis berlaku|Berlaku hingga|Tarikh tamat|Có giá trị đến|Ngày hết hạn|Etibarlıdır|Bitmə tarixi|
            Etibarlılıq müddəti|Amal qilish muddati|Möhleti|Tarehe ya kuisha|Petsa ng pagkawalang-bisa|Valid up to|Validity|Until|
            Geldig tot en met|Vervalt op
            """
        ),
        (
            .field(.issuingAuthority),
            """
            Орган выдавший документ|Кем выдан|Орган выдачи|Орган що видав|Орган выдачы|Издаден от|Издао|
            Орган издавања|Документ издаје|Издаје|Издаден од|Орган што го издава|Берген орган|Берген мекеме|
            Мақоми додан|Олгосон байгууллага|Εκδούσα αρχή|Αρχή έκδοσης|
            Authority|Issuing authority|Issuing office|Issued by|Issuing post|Autorité|Autorité de délivrance|Délivré par|Délivrée par|
            Par|Behörde|Ausstellende Behörde|Ausstellende Dienststelle|Autoridad|Autoridad expedidora|Autoridad emisora|Oficina expedidora|Expedido por|
            Oficina|Autorità|Autorità di rilascio|Rilasciato da|Ente emittente|Autoridade|Entidade emissora|Autoridade emissora|
            Órgão expedidor|Órgão emissor|Autoriteit|Instantie|Afgegeven door|Overheid|Myndighet|Utfärdande myndighet|Utfärdad av|Myndighed|
            Udstedende myndighed|Utstedende myndighet|Utstedt av|Viranomainen|Myöntävä viranomainen|Útgefandi|
            Stjórnvald|Yfirvald|Väljaandja|Välja andnud asutus|Izdevējiestāde|Iestāde|Izdevējinstitūcija|Išdavusi įstaiga|Išdavė|
            Įstaiga|Organ wydający|Organ|Wydany przez|Vydal|Vydal úřad|Orgán vydání|Úřad|Vydané|Vydal orgán|Orgán|Kiállító hatóság|
            Kiállító|Hatóság|Kiadó hatóság|Pristojni organ|Organ izdaje|Izdal|Pristojni organ Authority|Tijelo koje izdaje|Izdao|Nadležno tijelo|
            Nadležni organ|Izdalo|Autoritatea|Autoritate|Autoritatea emitentă|Eliberat de|Emisă de|Emis de|Veren makam|Makam|Yetkili makam|Düzenleyen makam|
            Verildiği yer ve makam|Awtorità|Údarás|Údarás eisiúna|Autoriteti|Autoriteti lëshues|Lëshuar nga|Kantor yang mengeluarkan|
            Kantor penerbit|Pejabat pengeluar|Pejabat|Cơ quan cấp|Nơi cấp cơ quan|Verən orqan|Orqan|Kim tomonidan berilgan|Beren edara|
            Mamlaka|Awtoridad|Owerheid|Issuing agency|Issuing country authority|Autorité Authority|Issuing authority Behörde
            """
        ),
        (
            .field(.placeOfIssue),
            """
            Place of issue|Issued at|Issuing place|Lieu de délivrance|Lieu d'établissement|Délivré à|Fait à|Ausstellungsort|Ausgestellt in|
            Lugar de expedición|Lugar de emisión|Luogo di rilascio|Rilasciato a|Local de emissão|Local de expedição|Local de concessão|
            Plaats van afgifte|Plaats afgifte|Afgegeven te|Utfärdandeort|Udstedelsessted|Utstedelsessted|Myöntämispaikka|Antopaikka|
            Útgáfustaður|Väljaandmise koht|Izdošanas vieta|Išdavimo vieta|Miejsce wydania|Místo vydání|Miesto vydania|
            Kiállítás helye|Kraj izdaje|Mjesto izdavanja|Mesto izdavanja|Locul eliberării|Locul emiterii|Verildiği yer|Düzenlenen yer|
            Post tal-ħruġ|Áit eisiúna|Vendi i lëshimit|Tempat pengeluaran|Tempat dikeluarkan|Nơi cấp|Verildiyi yer|Berilgan joyi|Issued in|
            Lugar de expedición Place of issue
            """
        ),
        (
            .field(.documentNumber),
            """
            Номер паспорта|Номер документа|№ на документа|Номер на документа|Број пасоша|
            Регистарски број|Рег. број|Број на документот|Број на пасош|Паспорт нөмірі|Паспорттун №|Рақами шиноснома|
            Пасспортын дугаар|Αριθμός διαβατηρίου|Αρ. διαβατηρίου|Αριθμός δελτίου|Αρ. δελτίου|
            Passport No|Passport number|Passport No.|Passeport No|Passeport n°|N° du passeport|No du passeport|Numéro du passeport|
            Document No|Document number|Card number|Card No|Identity card number|Identity card No|ID No|ID number|No of document|
            Number|Numéro|Numéro de document|N° de document|No du document|Nº|N°|No|Nr|No.|Nr.|№|Num|Reisepassnummer|Passnummer|Pass-Nr|Pass Nr|
            Reisepass Nr|Ausweisnummer|Dokumentennummer|Kartennummer|Nummer|Carte nationale d'identité n°|Carte d'identité n°|Carte N°|
            Número de pasaporte|Pasaporte No|Pasaporte Nº|N° pasaporte|Nº pasaporte|Número de documento|Número|Núm soporte|IDESP|DNI núm|Num soport|
            Numero|Passaporto N|Passaporto No|Passaporto n.|Numero di passaporto|Numero documento|Carta n.|Numero carta|
            N° do passaporte|Número do passaporte|Passaporte N|Passaporte Nº|N° documento|Nº do documento|Nº documento|
            Paspoortnummer|Paspoort nr|Documentnummer|Kaartnummer|Passnr|Pass nr|Pas nr|Pasnummer|Passnummer|Passets nummer|
            Dokumentnummer|Kortnummer|Passin numero|Passin nro|Passi nro|Asiakirjan numero|Vegabréf nr|Vegabréfsnúmer|Númer vegabréfs|Passi number|
            Dokumendi number|Pases numurs|Pases Nr|Dokumenta numurs|Paso numeris|Paso Nr|Paspartas|Dokumento numeris|Numer paszportu|Nr paszportu|
            Paszport nr|Numer dokumentu|Numer dowodu|Číslo pasu|Cestovní pas č|Číslo dokladu|Číslo dokumentu|Č. pasu|Číslo|Číslo pasu Passport No|
            Číslo preukazu|Útlevélszám|Útlevél száma|Okmányazonosító|Okmány száma|Okmányszám|Igazolvány száma|Kártya száma|Št potnega lista|
            Številka potnega lista|Številka|Broj putovnice|Broj pasoša|Broj osobne iskaznice|Broj isprave|Broj|Br pasoša|
            Pașaport nr|Nr pașaport|Număr pașaport|Numărul pașaportului|Seria și numărul|Pasaport no|Pasaport Nr|Pasaport numarası|Belge no|Seri no|
            Kimlik kartı no|Numru tal-passaport|Passaport nru|Uimhir pas|Uimhir|Nr i pasaportës|Pasaporta nr|Numri i pasaportës|
            No paspor|Nomor paspor|No pasport|Số hộ chiếu|Hộ chiếu số|Số|Pasportun nömrəsi|Pasport raqami|Pasport No|Pasport belgisi|
            Namba ya pasipoti|Pasaporte blg|Paspoort No|Permit number|Permit No|Residence permit number|Titre n°|Visa number|Visa No|Numéro de visa|
            Numéro du titre|Book number|Book No|Passport Book No|Passport card no
            """
        ),
        (
            .field(.personalNumber),
            """
            Личный код|Личный номер|Запис №|УНЗР|Ідэнтыфікацыйны нумар|Асабісты нумар|ЕГН|ЛНЧ|Личен номер|ЈМБГ|
            Лични број|Единствен матичен број|Матичен број|ЖСН|Жеке коду|Регистрийн дугаар|ΑΜΚΑ|Αριθμός ταυτότητας|
            Personal No|Personal number|Personal No.|Personal ID|Personal ID number|Personal identification number|Personal code|
            Fiscal code|Tax code|Identity No|Identity number|National ID|National ID No|National identity number|National identification number|NIN|National No|
            Civil ID|Civil No|UID|Numéro personnel|N° personnel|No personnel|Numéro national|N° national|
            Numéro d'identification|Numéro d'identité|Numéro de registre national|Registre national|N° registre national|Personennummer|Persönliche Nummer|
            Identifikationsnummer|Número personal|Nº personal|Nº de identificación|CURP|DNI|NUIP|Cédula|Cédula de identidad|RUT|RUN|
            Numero personale|Codice fiscale|Numero de identidad|Número pessoal|N° pessoal|Nº de identificação|
            Persoonsnummer|Burgerservicenummer|BSN|Rijksregisternummer|Personnummer|Person nr|Personnr|Fødselsnummer|Personnummer/Personal No|CPR nr|
            Henkilötunnus|Kennitala|Isikukood|Personas kods|Asmens kodas|PESEL|Nr PESEL|Numer PESEL|Numer ewidencyjny|Rodné číslo|R č|
            Személyi azonosító|Személyi szám|Személyazonosító|EMŠO|OIB|JMBG|Jedinstveni matični broj|Matični broj|CNP|Cod numeric personal|IDNP|
            T.C. Kimlik no|TC Kimlik No|Kimlik no|TR Identity No|Kimlik numarası|Numru tal-karta|Numri personal|Nr personal|NIK|NIKIM|No reg|
            No KP|Số định danh cá nhân|Số CMND|Số GCMND|FIN|FİN|PIN|PIN kod|JSHSHIR|Shaxsiy raqami|PINFL|
            Şahsy belgi|Namba ya kitambulisho|Personal N|Identifikasjonsnummer|Health number|Personal Number/No personal|
            Personbeteckning|Personal no Personnummer
            """
        ),
        (
            .field(.address),
            """
            Место жительства|Адрес|Місце проживання|Месца жыхарства|Постоянен адрес|Пребивалиште|
            Пребивалиште и адреса|Адреса стана|Адреса|Место на живеење|Мекенжайы|Дареги|Κατοικία|Διεύθυνση|
            Διεύθυνση κατοικίας|
            Address|Residence|Domicile|Place of residence|Home address|Permanent address|Residential address|Adresse|Résidence|Anschrift|
            Wohnort|Wohnsitz|Domicilio|Dirección|Residencia|Indirizzo|Residenza|Comune di residenza|Morada|Endereço|Residência|
            Residente em|Adres|Woonplaats|Adress|Bostadsadress|Hemort|Bopæl|Bopel|Bosted|Adresse Address|Osoite|Kotikunta|Kotipaikka|Heimili|
            Heimilisfang|Lögheimili|Elukoht|Aadress|Adrese|Dzīvesvieta|Adresas|Gyvenamoji vieta|Adres zameldowania|Adres zamieszkania|Miejsce zamieszkania|Trvalý pobyt|
            Adresa|Bydliště|Trvalé bydliště|Pobyt|Lakcím|Lakóhely|Naslov|Stalno prebivališče|Stalno bivališče|Prebivalište|Prebivalište i adresa|
            Prebivalište i adresa stana|Adresa prebivališta|Domiciliul|Domiciliu|Adresa Domiciliu|Adresi|İkametgah|Adres ve ikamet|Indirizz|Residenza Residence|
            Seoladh|Seoladh baile|Adresa e banimit|Vendbanimi|Alamat|Alamat rumah|Nơi thường trú|Nơi cư trú|Địa chỉ|Ünvan|Yaşayış yeri|Manzil|
            Yashash joyi|Salgysy|Anwani|Tirahan|Anschrift Address
            """
        ),
        (
            .field(.height),
            """
            Рост|Ріст|Ръст|Висина|Бойы|Ύψος|
            Height|Taille|Größe|Körpergröße|Estatura|Talla|Statura|Altura|Lengte|Längd|Højde|Høyde|Pituus|Hæð|Pikkus|Augums|Ūgis|
            Wzrost|Výška|Testmagasság|Magasság|Višina|Visina|Înălțime|Înălțimea|Boyu|Boy|Tul|Airde|Gjatësia|Tinggi|Tinggi badan|
            Chiều cao|Boyu Height|Bo'yi|Boýy|Urefu|Taas|Statura Height|Größe Height
            """
        ),
        (
            .field(.eyeColour),
            """
            Цвет глаз|Колір очей|Колер вачэй|Цвят на очите|Боја очију|Боја на очи|Χρώμα ματιών|Χρώμα οφθαλμών|
            Colour of eyes|Color of eyes|Eye colour|Eye color|Eyes|Couleur des yeux|Yeux|Augenfarbe|Farbe der Augen|Color de ojos|Color de los ojos|
            Ojos|Colore degli occhi|Colore occhi|Occhi|Cor dos olhos|Olhos|Kleur ogen|Kleur van de ogen|Kleur der ogen|Ögonfärg|Ögon|Øjenfarve|
            Øyenfarge|Augefarge|Silmien väri|Augnalitur|Silmade värvus|Silmade värv|Acu krāsa|Akių spalva|Kolor oczu|Oczy|Barva očí|
            Farba očí|Szemszín|Szem színe|A szem színe|Barva oči|Boja očiju|Culoarea ochilor|Ochi|Göz rengi|Kulur tal-għajnejn|Dath na súl|
            Ngjyra e syve|Warna mata|Màu mắt|Gözlərin rəngi|Ko'z rangi|Göziniň reňki|Rangi ya macho|Kulay ng mata
            """
        ),
        (
            .field(.previousName),
            """
            Name at birth|Birth name|Maiden name|Previous name|Previous names|Former name|Former surname|Surname at birth|Nom de naissance|
            Nom de jeune fille|Geburtsname|Name bei der Geburt|Frühere Namen|Früherer Name|Apellido de soltera|Nombre anterior|Apellido de nacimiento|
            Cognome di nascita|Cognome da nubile|Nome de solteira|Nome de nascimento|Geboortenaam|Meisjesnaam|Födelsenamn|Fødenavn|
            Fødselsnavn|Syntymänimi|Aiemmat nimet|Sünninimi|Dzimtais uzvārds|Nazwisko rodowe|Nazwisko panieńskie|Rodné příjmení|Rodné priezvisko|
            Születési név|Születési neve|Születési családi és utónév|Dekliški priimek|Priimek ob rojstvu|Rođeno prezime|Djevojačko prezime|Nume anterior|Numele anterior|
            Nume la naștere|Önceki soyadı|Kızlık soyadı|İlk soyadı|Mbiemri i vajzërisë|Mbiemri i lindjes|Nama kecil
            """
        ),
        (
            .field(.profession),
            """
            Profession|Occupation|Beruf|Profesión|Ocupación|Professione|Profissão|Ocupação|Beroep|Yrke|Stilling|Erhverv|Ammatti|Starf|Amet|
            Nodarbošanās|Profesija|Profesja|Zawód|Povolání|Povolanie|Foglalkozás|Poklic|Zanimanje|Profesia|Profesiunea|Mesleği|Meslek|
            Professjoni|Slí bheatha|Profesioni|Pekerjaan|Nghề nghiệp|Peşəsi|Kazi|Hanapbuhay
            """
        ),
        (
            .field(.cardAccessNumber),
            "CAN|Card access number|Zugangsnummer|Kartenzugangsnummer|Numéro d'accès à la carte|Numéro d'accès"
        ),
        (
            .field(.remarks),
            """
            Особые отметки|Примечания|Особливі відмітки|Забележки|Напомене|Забелешки|Παρατηρήσεις|
            Remarks|Remark|Observations|Observation|Endorsements|Endorsement|Annotations|Comments|Notes|Mentions|Remarques|Bemerkungen|
            Anmerkungen|Amtliche Vermerke|Vermerke|Observaciones|Anotaciones|Osservazioni|Annotazioni|Observações|Averbamentos|Anotações|
            Opmerkingen|Aantekeningen|Anmärkningar|Bemærkninger|Merknader|Anmerkninger|Huomautuksia|Huomautukset|Merkintöjä|Athugasemdir|
            Märkused|Piezīmes|Pastabos|Uwagi|Adnotacje|Poznámky|Poznámka|Úřední záznamy|Megjegyzések|Megjegyzés|Észrevételek|
            Opombe|Napomene|Primjedbe|Napomena|Mențiuni|Observații|Açıklamalar|Düşünceler|Kayıtlar|Rimarki|Nótaí|Shënime|Vërejtje|Catatan|
            Catatan pengesahan|Ghi chú|Bị chú|Qeydlər|Izohlar|Maelezo
            """
        ),
        (
            .field(.fatherName),
            """
            Name of father|Father's name|Name of father legal guardian|Name of father/legal guardian|Father|
            Nom du père|Baba adı|Nombre del padre|Nome do pai|Paternità|Отчество|По батькові|Имя па бацьку|
            Татково име|Име једног родитеља|Име на таткото|Әкесінің аты|Атасынын аты|Номи падар|Όνομα πατρός|
            Όνομα πατέρα|Πατρώνυμο
            """
        ),
        (
            .field(.motherName),
            """
            Name of mother|Mother's name|Mother|Nom de la mère|Ana adı|Anne adı|Nombre de la madre|Nome da mãe|
            Maternità|Όνομα μητρός|Όνομα μητέρας|Име мајке|Имя матери
            """
        ),
        (
            .field(.spouseName),
            "Name of spouse|Spouse's name|Spouse|Husband's name|Wife's name|Nom du conjoint|Nombre del cónyuge"
        ),
        (.field(.oldPassportNumber), "Old passport No|Old passport number|Previous passport No"),
        (
            .oldPassport,
            "Old passport No with date and place of issue|Old passport No and date and place of issue|Previous passport No with date and place of issue"
        ),
        (.field(.fileNumber), "File No|File number"),
        (.field(.ecrStatus), "ECR status|ECR/ECNR"),
        (
            .title,
            """
            Паспорт|Паспорт гражданина|Пасош|Пашпарт|Төлқұжат|Шиноснома|Гадаад паспорт|Личная карта|Лична карта|
            Удостоверение личности|Паспорт громадянина|Посвідчення особи|Посвідка на проживання|Вид на жительство|
            Жеке куәлік|Виза|Διαβατήριο|Δελτίο ταυτότητας|Άδεια διαμονής|
            Passport|Passeport|Reisepass|Pasaporte|Passaporto|Passaporte|Paspoort|Pass|Passi|Vegabréf|Pas|Pasas|Pase|Paszport|
            Cestovní pas|Útlevél|Potni list|Putovnica|Pasoš|Pașaport|Pasaport|Passaport|Pasaportë|Paspor|Hộ chiếu|Identity card|
            Carte d'identité|Carte nationale d'identité|Personalausweis|Residence permit|Titre de séjour|Aufenthaltstitel|Visa|Visum|
            Passport office|Passport agency|Passport service|Passport authority|Passport card|Travel document|Titre de voyage|Office|Service|Document|Documento|
            Dokument|Document de voyage|Carte|Card|Karte|Permit|Permis|Fake document|Specimen
            """
        ),
        (
            .other,
            """
            Отчество|По батькові|Імя па бацьку|Подпись|Подпись владельца|Підпис|Підпис пред'явника|Подпіс|Подпіс уладальніка|Подпис|
            Подпис на притежателя|Потпис|Потпис имаоца|Иесінің қолы|Имзои соҳиб|Гарын үсэг|Υπογραφή|Υπογραφή κατόχου|
            Тип|Түрі|Түрү|Навъ|Төрөл|Τύπος|Код|Код государства|Код держави|Код дзяржавы|Код на държавата|Шифра државе|Држава рођења|
            Мемлекет коды|Κωδικός|Κωδικός κράτους|
            Signature|Signature of bearer|Signature of holder|Holder's signature|Bearer's signature|Signature du titulaire|
            Unterschrift|Unterschrift des Inhabers|Unterschrift der Inhaberin/des Inhabers|Firma|Firma del titular|Firma del titolare|Assinatura|Assinatura do titular|
            Handtekening|Handtekening van de houder|Namnteckning|Underskrift|Allekirjoitus|Undirskrift|Allkiri|Paraksts|Parašas|Podpis|Podpis posiadacza|Podpis držitele|Aláírás|
            Podpis imetnika|Potpis|Semnătura|Semnătura titularului|İmza|Imzası|Firma tal-possessur|Síniú|Nënshkrimi|Tanda tangan|Chữ ký|İmzası|
            Signature de l'autorité|Type|Typ|Tipo|Tüp|Tür|Tip|Tyyppi|Tyypi|Tüüp|Tips|Tipas|Vrsta|Típus|Druh|Cineál|Lloji|Jenis|Loại|Soort|Gerð|
            Type of document|Document type|Type de document|Type Typ|Code|Country code|Code of issuing State|Code of State|Issuing country|Issuing State|
            State code|Code du pays|Code de l'État|Code pays|Ländercode|Kod|Código|Código del país|Codice|Codice Paese|Codice dello Stato|Código do país|Landcode|Code van land|Landkod|
            Landekode|Maan koodi|Valtion tunnus|Maatunnus|Riigi kood|Valsts kods|Šalies kodas|Kod państwa|Kód|Kód státu|Kód štátu|Ország kód|Országkód|Koda države|Šifra države|Kod države|
            Državna pripadnost kod|Codul țării|Cod țară|Ülke kodu|Kodi i shtetit|Kode negara|Kod negara|Mã số|Mã quốc gia|Ölkə kodu|Davlat kodi|
            Category|Catégorie|Kategorie|Categoría|Type of permit|Type de titre|Cat. du titre|Art des Titels|Tipo di permesso|Type of visa|Number of entries|Nombre d'entrées|
            Duration of stay|Durée du séjour|Anzahl der Einreisen|Aufenthaltsdauer|From|Until|Valid for|Valable pour|Gültig für|Válido para|Sex Sexe code|
            Blood group|Blood type|Groupe sanguin|Kan grubu|Religion|Agama|Status perkawinan|Marital status|Civil status|Medeni hali|Estado civil|Etat civil|
            Photo|
            Race|Tôn giáo|Dân tộc|RT/RW|Kecamatan|Kel/Desa|Citizen ID|Country|Pays|Land|Nation|Version|Stempel|Stamp|Cachet|Observations officielles|
            Immigration status|Signature of the authority|Signature autorité|Page|Accompanied by children|Children|Enfants|Kinder|
            Parents|Surname and name of parents or legal guardian|Name of parents or guardian|Cognome e nome dei genitori o di chi ne|
            Estremi atto di nascita|Birth certificate|Personvārda vēsturiskā forma|The historical form of the person's name|Historical form of the name|Height cm|Issuing number|Barcode
            """
        ),
    ]
}
