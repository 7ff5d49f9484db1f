/// The months as documents print them, in full and shortened (Doc 9303-3, section 3.8, table 1, and the languages of the
/// States that print their own).
enum MonthNames {
    /// Twelve to a language, parted by blanks; several forms of one month by an oblique. A form may stand for different
    /// months in different languages: `LIP` is July in Polish and June in Croatian.
    private static let rows = """
        January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug September/Sep/Sept October/Oct November/Nov December/Dec
        janvier/janv/jan février/févr/fév/fev mars/mar avril/avr mai juin/jui/jun juillet/juil/jul août/aout/aoû septembre/sept/sep octobre/oct novembre/nov décembre/déc
        enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sept/sep/set octubre/oct noviembre/nov diciembre/dic
        Januar/Jänner/Jan/Jän/Jaen Februar/Feb März/Mär/Mrz/Maerz/Maer April/Apr Mai Juni/Jun Juli/Jul August/Aug September/Sep/Sept Oktober/Okt November/Nov Dezember/Dez
        gennaio/gen/genn febbraio/feb/febbr marzo/mar aprile/apr maggio/mag/magg giugno/giu luglio/lug/lugl agosto/ago settembre/set/sett ottobre/ott novembre/nov dicembre/dic
        janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez
        januari/jan februari/feb/febr maart/mrt/maa april/apr mei juni/jun juli/jul augustus/aug september/sep/sept oktober/okt november/nov december/dec
        januari/jan februari/feb/febr mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep/sept oktober/okt november/nov december/dec
        januar/jan februar/feb mars/marts/mar april/apr mai/maj juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov desember/december/des/dec
        tammikuu/tammi/tam helmikuu/helmi/hel maaliskuu/maalis/maa huhtikuu/huhti/huh toukokuu/touko/tou kesäkuu/kesä/kes heinäkuu/heinä/hei elokuu/elo syyskuu/syys/syy lokakuu/loka/lok marraskuu/marras/mar joulukuu/joulu/jou
        janúar/jan febrúar/feb mars/mar apríl/apr maí júní/jún júlí/júl ágúst/ágú september/sep október/okt nóvember/nóv desember/des
        jaanuar/jaan/jan veebruar/veebr/vee/veb märts/mär aprill/apr mai juuni/juun/jun juuli/juul/jul august/aug september/sept/sep oktoober/okt november/nov detsember/dets/det
        janvāris/janv/jan februāris/febr/feb marts/mar aprīlis/apr maijs/mai jūnijs/jūn jūlijs/jūl augusts/aug septembris/sept/sep oktobris/okt novembris/nov decembris/dec
        sausis/saus/sau vasaris/vas kovas/kov balandis/bal gegužė/geg birželis/birž/bir liepa/lie rugpjūtis/rugp/rgp rugsėjis/rugs/rgs spalis/spal/spa lapkritis/lapkr/lap gruodis/gruod/gru/grd
        sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio
        stycznia/styczeń/sty/stycz lutego/luty/lut marca/marzec/mar kwietnia/kwiecień/kwi/kwie maja/maj czerwca/czerwiec/cze/czer lipca/lipiec/lip sierpnia/sierpień/sie/sier września/wrzesień/wrz/wrze października/październik/paź/paźdz listopada/listopad/lis grudnia/grudzień/gru/grudz
        ledna/leden/led února/únor/úno března/březen/bře dubna/duben/dub května/květen/kvě června/červen/čvn/červ července/červenec/čvc srpna/srpen/srp září/zář října/říjen/říj listopadu/listopad/lis prosince/prosinec/pro
        januára/január/jan februára/február/feb marca/marec/mar apríla/apríl/apr mája/máj júna/jún júla/júl augusta/august/aug septembra/september/sep októbra/október/okt novembra/november/nov decembra/december/dec
        január/jan február/febr/feb március/márc/már április/ápr május/máj június/jún július/júl augusztus/aug szeptember/szept/szep/sze október/okt november/nov december/dec
        januar/januarja/jan februar/februarja/feb marec/marca/mar april/aprila/apr maj/maja junij/junija/jun julij/julija/jul avgust/avgusta/avg september/septembra/sep oktober/oktobra/okt november/novembra/nov december/decembra/dec
        siječanj/siječnja/sij veljača/veljače/velj/vel ožujak/ožujka/ožu travanj/travnja/tra svibanj/svibnja/svi lipanj/lipnja/lip srpanj/srpnja/srp kolovoz/kolovoza/kol rujan/rujna/ruj listopad/listopada/lis studeni/studenog/stu prosinac/prosinca/pro
        januar/jan februar/feb mart/mar april/apr maj jun/juni jul/juli avgust/avg septembar/sep oktobar/okt novembar/nov decembar/dec
        ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sept/sep octombrie/oct noiembrie/noi/nov decembrie/dec
        ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara
        jannar/jan frar/fra marzu/mar april/apr mejju/mej ġunju/ġun lulju/lul awwissu/aww settembru/set ottubru/ott novembru/nov diċembru/diċ
        eanáir/ean feabhra/fea/feabh márta/már/mta aibreán/aib bealtaine/bea/beal meitheamh/mei/meith iúil/iúi lúnasa/lún meán_fómhair/mfo deireadh_fómhair/dfo samhain/sam/samh nollaig/nol/noll
        janar/jan shkurt/shk mars/mar prill/pri maj/mai qershor/qer korrik/kor gusht/gus shtator/sht tetor/tet nëntor/nën dhjetor/dhj
        yanvar/yan fevral/fev mart/mar aprel/apr may iyun/iyn iyul/iyl avqust/avq sentyabr/sen oktyabr/okt noyabr/noy dekabr/dek
        yanvar/yan fevral/fev mart/mar aprel/apr may iyun/iyu iyul/iyl avgust/avg sentabr/sen oktabr/okt noyabr/noy dekabr/dek
        Januari/Jan Februari/Feb/Peb Maret/Mac/Mar April/Apr Mei Juni/Jun Juli/Julai/Jul Agustus/Ogos/Agu/Ags September/Sep Oktober/Okt November/Nopember/Nov Desember/Disember/Des/Dis
        Januarie/Jan Februarie/Feb Maart/Mrt April/Apr Mei Junie/Jun Julie/Jul Augustus/Aug September/Sep Oktober/Okt November/Nov Desember/Des
        Januari/Jan Februari/Feb Machi/Mac Aprili/Apr Mei Juni/Jun Julai/Jul Agosti/Ago Septemba/Sep Oktoba/Okt Novemba/Nov Desemba/Des
        gener/gen febrer/febr març/març abril/abr maig/mai juny/jun juliol/jul agost/ag setembre/set octubre/oct novembre/nov desembre/des
        xaneiro/xan febreiro/feb marzo/mar abril/abr maio/mai xuño/xuñ xullo/xul agosto/ago setembro/set outubro/out novembro/nov decembro/dec
        января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сен октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек
        січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/кві травня/травень/тра червня/червень/чер липня/липень/лип серпня/серпень/сер вересня/вересень/вер жовтня/жовтень/жов листопада/листопад/лис грудня/грудень/гру
        студзеня/студзень/сту лютага/люты/лют сакавіка/сакавік/сак красавіка/красавік/кра мая/май чэрвеня/чэрвень/чэр ліпеня/ліпень/ліп жніўня/жнівень/жні верасня/верасень/вер кастрычніка/кастрычнік/кас лістапада/лістапад/ліс снежня/снежань/сне
        януари/яну февруари/фев март/мар април/апр май юни юли август/авг септември/сеп октомври/окт ноември/ное декември/дек
        јануар/јануари/јан фебруар/февруари/феб/фев март/мар април/апр мај јун/јуни јул/јули август/авг септембар/септември/сеп октобар/октомври/окт новембар/ноември/нов/ное децембар/декември/дец/дек
        қаңтар/қаң ақпан/ақп наурыз/нау сәуір/сәу мамыр/мам маусым/мау шілде/шіл тамыз/там қыркүйек/қыр қазан/қаз қараша/қар желтоқсан/жел
        Ιανουαρίου/Ιανουάριος/Ιαν Φεβρουαρίου/Φεβρουάριος/Φεβ Μαρτίου/Μάρτιος/Μαρ Απριλίου/Απρίλιος/Απρ Μαΐου/Μάιος/Μαϊ/Μάι Ιουνίου/Ιούνιος/Ιουν Ιουλίου/Ιούλιος/Ιουλ Αυγούστου/Αύγουστος/Αυγ Σεπτεμβρίου/Σεπτέμβριος/Σεπ Οκτωβρίου/Οκτώβριος/Οκτ Νοεμβρίου/Νοέμβριος/Νοε Δεκεμβρίου/Δεκέμβριος/Δεκ
        Enero/Ene Pebrero/Peb Marso/Mar Abril/Abr Mayo/May Hunyo/Hun Hulyo/Hul Agosto/Ago Setyembre/Set Oktubre/Okt Nobyembre/Nob Disyembre/Dis
        """

    /// The months that a printed word may stand for, as bits 1...12; 0 where it is none.
    static func months(_ folded: String) -> UInt16 { byWord[folded] ?? 0 }

    /// The one month that a word stands for which is no month, but for a letter: `NDV`, `SEPTENBER`.
    ///
    /// - Returns: 0 where it is nearest to none or to several.
    static func month(resembling folded: String) -> UInt16 {
        let letters = Array(folded.utf8)
        guard letters.count >= fewestLetters else { return 0 }
        var nearest = letters.count / lettersForAnError
        var months: UInt16 = 0
        for (word, bits) in words {
            guard abs(word.count - letters.count) <= nearest,
                let distance = EditDistance.between(letters, word, atMost: nearest)
            else { continue }
            months = distance < nearest ? bits : months | bits
            nearest = distance
        }
        return months.nonzeroBitCount == 1 ? months : 0
    }

    /// One letter in so many may be wrong.
    private static let lettersForAnError = 3
    /// Shorter words are too many months at once.
    private static let fewestLetters = 3

    private static let words = byWord.map { (word: Array($0.key.utf8), months: $0.value) }

    private static let byWord: [String: UInt16] = {
        var counts: [String: [Int: Int]] = [:]
        for row in rows.split(separator: "\n") {
            for (index, forms) in row.split(separator: " ").enumerated() {
                let words = forms.split(separator: "/").map { PrintedWords.letters(String($0.filter { $0 != "_" })) }
                for word in Set(words) { counts[word, default: [:]][index + 1, default: 0] += 1 }
            }
        }
        return counts.mapValues { months in
            // What is March in thirty languages is not November because it is so in one.
            let most = months.values.max() ?? 0
            return months.reduce(0) { $1.value * usual >= most ? $0 | 1 << UInt16($1.key) : $0 }
        }
    }()

    /// A month that a form stands for in so many times fewer languages than in another is not meant.
    private static let usual = 4

    /// For a test: each language has twelve.
    static var rowCounts: [Int] { rows.split(separator: "\n").map { $0.split(separator: " ").count } }
}
