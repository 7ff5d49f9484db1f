"""Words of many languages as pages print them: common names, towns, months, captions, authorities, nationalities.

Each is common knowledge, noted down by hand; nobody in particular is meant. `page_text` puts them together by chance, and makes
new words that only look like them.
"""

from __future__ import annotations

# Language | given names | surnames | towns. Words of one name that belong together stay together.
_NAMES = """
English | Oliver, Amelia, George, Charlotte, William, Grace, Thomas, Elizabeth, Jack, Emily, Harry, Victoria, Christopher, Rebecca, Joshua, Wayne | Smith, Jones, Taylor, Williams, Brown, O'Connor, McDonald, MacLeod, Wright, Thompson, Walker, Hughes, Fitzgerald, Knight-Bruce, St John, Whitfield | London, Birmingham, Leeds, Stoke-on-Trent, Kingston upon Hull, Newcastle, Auckland, Brisbane, Toronto, Cape Town, Kilkenny, St. Albans, Wolverhampton, New York
Irish | Aoife, Seán, Niamh, Pádraig, Síle, Ciarán, Gráinne, Eoghan, Róisín, Caoimhe, Ruairí, Tomás | Ó Briain, Ní Chonaill, Mac Gearailt, Ó Súilleabháin, de Búrca, Ó Dónaill, Ní Mháille, Mac Cárthaigh | Baile Átha Cliath, Corcaigh, Gaillimh, Luimneach, Dún Dealgan, Port Láirge, Trá Lí
Welsh | Rhŷs, Siân, Llŷr, Gwên, Dafydd, Angharad, Iorwerth, Tomôs, Cerys, Llewelyn, Mair | Llwyd, Gruffydd, Wŷn, Prŷs, ap Siôn, Bowen, Pugh, Môn, Ŵyll | Caerdydd, Abertawe, Pwllheli, Llanelli, Ystradgynlais, Tŷ Croes, Bae Colwyn, Yr Wyddgrug
French | Jean-Pierre, François, Hélène, Noël, Gaëlle, Chloé, René, Benoît, Anaïs, Zoé, Élodie, Jérôme, Aurélie, Loïc, Françoise, Stéphane, Maëlys, Cœur | Lefèvre, Müller, Garçon, Bénard, L'Hôte, D'Aubigné, Le Goff, de La Tour, Château, Hébert, Gérard, Besançon, Dupré, Bœuf, Îles, Müntz, Crété | Paris 15e, Orléans, Besançon, Saint-Étienne, Nîmes, Évry, Bâle, Fort-de-France, La Rochelle, L'Haÿ-les-Roses, Saint-Denis (974), Sète, Liège, Montréal, Genève, Abidjan, Yaoundé, Béziers
German | Jürgen, Günther, Käthe, Björn, Jörg, Sören, Anna-Lena, Friederike, Hans-Peter, Ursula, Götz, Änne, Wolfgang, Matthias, Rüdiger | Müller, Schäfer, Groß, Weiß, Köhler, Böhm, Krüger, Strauß, von der Heide, Özdemir, Schröder, Möller-Krauß, Jäger, Schönfeld, Fuß, Ähren, Übel, zu Salm | München, Köln, Düsseldorf, Gießen, Würzburg, Österreich, Zürich, Wien, Graz, Frankfurt am Main, Großenhain, Lübeck, Mödling, Sankt Pölten, Überlingen, Nürnberg, Biel/Bienne
Dutch | Jan, Sanne, Thijs, Anneke, Wouter, Zoë, Daniël, Liesbeth, Joost, Fleur, Gijs, Noëlle | van der Berg, de Vries, van 't Hof, 't Hart, Jansen, ten Brink, Dijkstra, van den Broek, IJzerman, Hoekstra, Koöp, Reünie | Amsterdam, 's-Gravenhage, 's-Hertogenbosch, Rotterdam, Utrecht, IJmuiden, Antwerpen, Brugge, Paramaribo, Súdwest-Fryslân, Nijmegen, Coevorden
Spanish | José, María, Íñigo, Ángel, Begoña, Sofía, Martín, Úrsula, Ramón, Lucía, Joaquín, Encarnación, Andrés, Óscar, Belén, Jesús | García, Muñoz, Peña, Núñez, Ibáñez, Rodríguez, Güell, López, de la Cruz, Sánchez, Ñíguez, Álvarez, Márquez, Agüero, Zúñiga, Gómez | Málaga, A Coruña, Cádiz, Logroño, León, Bogotá, México, San Luis Potosí, Asunción, Córdoba, Medellín, Lima, La Habana, Mérida, Viña del Mar, Cancún, Ávila
Catalan | Núria, Òscar, Mònica, Jaume, Xènia, Àngels, Llúcia, Jordi, Laia | Puigdemont, Gràcia, Solà, Güell, Vilanòva, Coll i Alentorn, Sardà | Barcelona, Lleida, Girona, l'Hospitalet, Sant Cugat del Vallès, Vic, Andorra la Vella
Basque, Galician | Iñaki, Maialen, Xabier, Begoña, Unai, Uxía, Brais, Noa, Ainhoa | Etxeberria, Goikoetxea, Aguirre, Ibarrola, Souto, Castiñeira, Loureiro, Zubizarreta | Bilbo, Donostia, Gasteiz, Ourense, Lugo, Iruñea
Portuguese | João, Conceição, Inês, Luís, António, Mônica, Simão, Antônio, Beatriz, Caetano, Graça, Íris, Éder, Tomé, Júlia | Gonçalves, Simões, Magalhães, Araújo, Guimarães, da Conceição, Assunção, Brandão, dos Santos, e Silva, Leitão, Falcão, Câmara, Antunes | São Paulo, Brasília, Évora, Lisboa, Covilhã, Guimarães, Maputo, Luanda, Belém, Goiânia, Florianópolis, Portimão, Bragança, São Tomé, Conceição do Araguaia
Italian | Niccolò, Nicolò, Maria Noemi, Andrè, Giosuè, Chiara, Francesca, Giuseppe, Luigi, Desirée, Cataldo, Ilaria | D'Angelo, Dell'Acqua, De Santis, Rossi, Esposito, Nicolosi, Pirrò, Lo Cascio, Di Bartolomeo, Cefalù, Verdi, Pezzè | Roma, Napoli, Forlì, Cantù, Reggio nell'Emilia, L'Aquila, Sant'Angelo Lodigiano, Cefalù, Bolzano/Bozen, Nardò, Patti, Città di Castello
Danish, Norwegian | Søren, Åse, Jørgen, Bjørn, Kåre, Solveig, Håkon, Mærsk, Pål, Øyvind, Kjærsti, Signe, Ærø, Lærke | Sørensen, Østergaard, Ødegård, Møller, Hansen, Bjørnson, Nygård, Kjær, Åkesson, Lønning, Rasmussen, Ågård, Brækhus | København, Århus, Ålesund, Tromsø, Bodø, Hammerfest, Rønne, Sønderborg, Lillestrøm, Ærøskøbing, Bærum, Ringkøbing, Åndalsnes
Swedish, Finnish | Åsa, Göran, Björn, Märta, Örjan, Väinö, Päivi, Hänninen, Jyrki, Tõnu, Anna-Liisa, Sölve, Ylva, Mikko | Sjöberg, Åkerström, Öhman, Hämäläinen, Mäkelä, Järvinen, Nyström, Pöyhönen, Lindqvist, af Ugglas, Ångström, Töyrylä | Göteborg, Malmö, Örebro, Västerås, Jyväskylä, Hämeenlinna, Åbo, Mårdsjö, Helsinki, Espoo, Växjö, Östersund, Ähtäri
Sami, Greenlandic | Áilu, Niillas, Máret, Biret, Aŋŋel, Jovnna, Máhtte | Sárá, Čuđi, Hætta, Áŋŋá, Ŧorr, Guttorm, Ŋuorra | Guovdageaidnu, Kárášjohka, Deatnu, Čáhput, Unjárga
Icelandic, Faroese | Guðrún, Þórður, Ásgeir, Sigríður, Björk, Þóra, Jóhann, Ragnheiður, Ævar, Óðinn, Elín Ósk, Magnús, Rúni, Páll | Jónsdóttir, Þorsteinsson, Guðmundsson, Óskarsdóttir, Björnsson, Ægisdóttir, Hjálmarsson, Árnason, við Streym, á Lakjuni | Reykjavík, Akureyri, Ísafjörður, Þorlákshöfn, Tórshavn, Egilsstaðir, Hafnarfjörður, Sauðárkrókur, Höfn, Klaksvík
Polish | Łukasz, Małgorzata, Grażyna, Józef, Michał, Zdzisława, Świętosław, Agnieszka, Paweł, Bożena, Błażej, Żaneta, Jędrzej, Róża | Wójcik, Kowalczyk, Wiśniewski, Dąbrowska, Kamińska, Zieliński, Szymański, Woźniak, Łęcki, Święch, Źrebiec, Ćwikła, Gołąb, Jabłoński-Żuk | Łódź, Kraków, Gdańsk, Poznań, Wrocław, Częstochowa, Białystok, Świnoujście, Żywiec, Rzeszów, Zgierz, Bełchatów, Będzin, Sępólno Krajeńskie
Czech | Jiří, Václav, Kateřina, Božena, Tomáš, Zdeněk, Ondřej, Růžena, Matěj, Štěpánka, Ladislav, Šárka, Čeněk, Žofie | Dvořák, Černý, Procházka, Němcová, Růžička, Kučera, Říha, Šťastný, Žižka, Hloušek, Ďáblová, Vaňková, Příhoda | Praha, Plzeň, České Budějovice, Ústí nad Labem, Žďár nad Sázavou, Jihlava, Náchod, Děčín, Třebíč, Mladá Boleslav, Tábor, Říčany, Ještěd
Slovak | Ľubomír, Ľudmila, Matúš, Mária, Róbert, Žofia, Štefan, Božidar, Ctibor, Soňa, Vladimír, Ďurica | Kováč, Horváthová, Hudák, Šimko, Mäsiar, Kôň, Vlček, Ťažký, Hŕbek, Krajčí, Ďuriš, Vĺčko | Košice, Žilina, Banská Bystrica, Nové Mesto nad Váhom, Liptovský Mikuláš, Prešov, Ľubľana, Dolný Kubín, Detva, Žiar nad Hronom
Hungarian | László, Erzsébet, György, Zsófia, Bálint, Ágnes, István, Jenő, Ernő, Kálmán, Béla, Dezső, Réka, Örs, Ünige | Nagy, Kovács, Szőke, Török, Győri, Fűzfa, Szűcs, Hegedűs, Özséb, Bíró, Kőszegi, Pál-Németh, Gyöngyösi, Élő | Budapest, Győr, Székesfehérvár, Hódmezővásárhely, Nyíregyháza, Kőszeg, Pécs, Szűcsi, Gyöngyös, Sárvár, Törökszentmiklós, Őrség
Romanian | Ștefan, Ionuț, Ana-Măriuca, Dănuț, Crăița, Răzvan, Mihăiță, Ilinca, Gheorghiță, Țara, Bărbuț, Anișoara | Ionescu, Bălan, Popovici, Țîrlea, Știrbei, Căpățână, Mîndruț, Șerbănescu, Lăcătuș, Brâncuși, Văcărescu, Țurcanu | București, Iași, Constanța, Timișoara, Brașov, Chișinău, Târgu Mureș, Bălți, Pitești, Râmnicu Vâlcea, Galați, Țăndărei, Şoldăneşti
South Slavic | Željko, Đorđe, Čedomir, Ćiril, Šime, Žarko, Nenad, Đurđica, Snježana, Živa, Špela, Tjaša, Dušan, Anđela | Kovačević, Đurić, Šarić, Ćosić, Jurišić, Božić, Žnidaršič, Ilić-Đukić, Hadžić, Čović, Krušič, Petković, Vučić, Đoković | Zagreb, Šibenik, Beograd, Niš, Čačak, Banja Luka, Kruševac, Đakovo, Tuzla, Ljubljana, Škofja Loka, Nikšić, Požega, Žabljak, Črnomelj
Latvian | Jānis, Kārlis, Ģirts, Līga, Ņina, Ķērsta, Ilze, Mārtiņš, Žanis, Zaiga, Ēriks, Ļubova, Ūdris, Ieva | Bērziņš, Kalniņa, Ozoliņš, Krūmiņa, Liepiņš, Ķezbers, Ģēģere, Ļaudis, Šņore, Čakste, Zvaigznīte, Vētra | Rīga, Jūrmala, Rēzekne, Cēsis, Ķegums, Liepāja, Ventspils, Ērgļi, Līvāni, Jēkabpils, Kuldīga, Ādaži
Lithuanian | Žydrūnas, Rūta, Aušrinė, Jūratė, Gintarė, Šarūnas, Eglė, Ąžuolas, Čiurlė, Ieva, Mindaugas, Gediminė | Kazlauskienė, Jankauskas, Žukaitė, Petrauskytė, Čepaitis, Šimkūnas, Ūselis, Ęgė, Įsčiūtė, Bložė, Vaičiūnas | Vilnius, Šiauliai, Panevėžys, Klaipėda, Ukmergė, Telšiai, Kėdainiai, Biržai, Įsrutis, Žagarė
Estonian | Tõnu, Jüri, Kärt, Ülle, Mõts, Õnne, Õie, Priit, Aadu, Pärtel, Žanna, Liis | Mägi, Põder, Kõiv, Tamm, Sõerd, Jõgi, Õunapuu, Ülper, Käsper, Rüütel, Järv, Šmidt | Tallinn, Pärnu, Võru, Jõgeva, Põltsamaa, Kärdla, Tõrva, Jõhvi, Õisu, Räpina
Albanian | Çlirim, Besë, Ëngjëll, Agim, Shpresa, Përparim, Ilir, Zamirë, Fatmir, Gëzim | Hoxhë, Çela, Dërvishi, Krasniqi, Bërxulli, Shehu, Çipi, Gjoni, Xhaferi | Tiranë, Shkodër, Gjirokastër, Durrës, Vlorë, Prishtinë, Korçë, Ferizaj, Pejë, Sarandë
Maltese | Ċensu, Ġorġ, Żeża, Marija, Ġużeppi, Karmenu, Toni | Ħagius, Żammit, Borġ, Ċaruana, Għigo, Buġeja, Farruġia | Ħamrun, Żejtun, Ġgantija, Birżebbuġa, Ħaż-Żebbuġ, Għarb, Marsaxlokk, Ċirkewwa
Turkish | İbrahim, Ayşe, Çağla, Gülşen, Ömer, Şükrü, Ünal, Işıl, Oğuz, Yiğit, İrem, Kâzım, Nâlan, Doğan, Fatıma | Yılmaz, Çelik, Şahin, Öztürk, Güneş, Kılıç, Aydın, Özdoğan, Işık, İnönü, Ağaoğlu, Demirtaş, Ünlü, Çakıroğlu | İstanbul, Ankara, İzmir, Eskişehir, Şanlıurfa, Diyarbakır, Muğla, Çanakkale, Kırıkkale, Iğdır, Ağrı, Gümüşhane, Üsküdar, Beşiktaş
Azerbaijani | Əli, Rəşad, Günel, Şəhla, Məmməd, Ülviyyə, Çingiz, İlqar, Ağa, Sevinc, Xədicə | Əliyev, Məmmədova, Hüseynov, Quliyev, Cəfərov, İsmayılov, Ağayeva, Şıxlı, Əsgərov | Bakı, Gəncə, Sumqayıt, Şəki, Naxçıvan, Lənkəran, Qəbələ, Mingəçevir, Şuşa
Turkmen, Uzbek | Nurmuhammet, Öwez, Aýna, Çary, Oʻtkir, Gʻayrat, Maʼmura, Ogulşat, Gülşirin, Jeňňet | Berdimuhamedow, Ýazmyradow, Ataýewa, Oʻrinov, Gʻulomova, Toʻxtayev, Ňurow, Gurbannazarow | Aşgabat, Türkmenabat, Toshkent, Fargʻona, Samarqand, Balkanabat, Köneürgenç, Gʻijduvon
Vietnamese | Nguyên, Hồng, Đức, Thị Tuyết, Văn Dũng, Quỳnh Như, Phước, Bảo Ngọc, Thúy Hằng, Xuân Trường, Mỹ Lệ, Hữu Nghĩa, Kiều Oanh, Thế Vỹ, Ánh Nguyệt, Tấn Sỹ, Khải, Diễm, Thắm, Lượng, Hưởng, Ẩn, Ước | Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Đào, Đoàn, Trịnh, Mạc, Tạ, Kiều, Ông, Triệu, Lữ, Quách, Lưỡng | Hà Nội, Thành phố Hồ Chí Minh, Đà Nẵng, Hải Phòng, Cần Thơ, Huế, Nghệ An, Quảng Ngãi, Thừa Thiên Huế, Bà Rịa - Vũng Tàu, Đắk Lắk, Bắc Kạn, Vĩnh Phúc, Hưng Yên, Lạng Sơn, Kỳ Sơn, Phú Thọ, Đồng Tháp, Mỹ Tho, Bến Tre, Sóc Trăng, Lũng Cú, Rạch Giá
Yoruba, Igbo | Ọlátúndé, Ẹniọlá, Adéṣọlá, Chidịebere, Ṣadé, Ngọzi, Ụzọma, Ifẹolúwa, Oluwaseun, Chukwuemeka | Ọbasanjọ, Adébáyọ, Ọkọnkwọ, Ṣóyínká, Eze, Ịkedịa, Okafor, Ṅwachukwu | Lagos, Ìbàdàn, Abẹòkúta, Ọyọ, Ọṣogbo, Enugu, Ọka, Kano
Arabic | Muhammad, Fatima, Abdel Rahman, Khadija, Ahmed, Al-Hassan, Nour El Houda, Youssef, Abdulaziz, Zaynab, Ibrahim, Samir | Al-Sayed, El Amrani, Bin Rashid, Ben Salah, Abu Khalil, Haddad, Al Maktoum, Boutros-Ghali, Khoury, Benyoucef | Cairo, Al Iskandariyah, Ar-Riyadh, Casablanca, Sfax, Beirut, Aleppo, Abu Dhabi, Muscat, Khartoum, Sana'a, Ma'rib
Indian | Rahul, Priya, Arjun, Lakshmi, Venkata Subramaniam, Sneha, Gurpreet Singh, Mohammed Imran, Ananya, Kavitha, Jayesh | Sharma, Patel, Krishnamurthy, Kaur, Banerjee, Chatterjee, Reddy, Nair, Mukhopadhyay, D'Souza, Wickramasinghe, Perera | New Delhi, Thiruvananthapuram, Kolkata, Bengaluru, Jalandhar, Visakhapatnam, Dhaka, Colombo, Kathmandu, Lahore, Ahmedabad, Kochi
East Asian | Xiaoming, Mei Ling, Haruto, Ji-woo, Seo-yeon, Jun, Wei, Yuki, Chun-Hsien, Lü, Min-jun, Kenjirō, Shōta | Zhang, Wang, Lü, Nguyen, Kobayashi, Satō, Itō, Park, Kim, Ng, Ouyang, Hsieh, Tan, Saitō, Yoo | Beijing, Guangdong, Shanghai, Tōkyō, Ōsaka, Seoul, Busan, Taipei, Hong Kong, Sichuan/Chengdu, Kyōto, Ulaanbaatar, Jeju
South East Asian | Siti Nurhaliza, Budi, Putri, Somchai, Maung, Dewi, Ratna, Thanakorn, Sokha, Maria Clara, Wira | bin Abdullah, binti Ismail, Suharto, Wijaya, Santos, dela Cruz, Chaiyasit, Sukarnoputri, Reyes, anak Jugah | Jakarta, Kuala Lumpur, Manila, Bangkok, Phnom Penh, Yogyakarta, Surabaya, Cebu, Yangon, Vientiane, Parañaque, Kota Kinabalu
African | Kwame, Amina, Thabo, Wanjiru, Tendai, Lerato, Mamadou, Aïssatou, Nkosazana, Chinonso, Olufemi, Desta | Mensah, N'Diaye, Mbeki, Kamau, Ndlovu, Traoré, M'Baye, Diouf, Okonjo, Nyerere, N'Guessan, Mwangi, Tshabalala | Nairobi, Accra, Dar es Salaam, Johannesburg, Harare, Bamako, N'Djamena, Addis Ababa, Ségou, Thiès, Ouagadougou, eThekwini, Bouaké
Slavic in Latin letters | Aleksandr, Oleksandra, Volodymyr, Yevgeniia, Sergei, Nataliya, Iurii, Dzmitry, Anastasiia, Siarhei, Andrii, Liubov | Ivanov, Petrova, Shevchenko, Kuznetsov, Hryhorenko, Lukashenka, Zhukovskyi, Shcherbakov, Yushchenko, Dzhaparidze, Ter-Petrosyan, Khachatryan | Moscow/USSR, Kyiv, Minsk, Ekaterinburg, Chernivtsi, Kryvyi Rih, Tbilisi, Yerevan, Almaty, Bishkek, Nizhny Novgorod, Odesa, g. Leningrad
Maori, Hawaiian | Māui, Hēmi, Aroha, Tāne, Wiremu, Keanu, Kahurangi, Ngāio, Leilani | Parāone, Te Kānawa, Ngata, Kealoha, Kīngi, Tūhoe, Tamahori | Whangārei, Ōtautahi, Rotorua, Tāmaki Makaurau, Hilo, Nukuʻalofa, Kāpiti, Pāpāmoa
Kurdish, Tatar, Esperanto | Şilan, Rojîn, Azad, Dilşad, Berîvan, Ĝoja, Ŝtefano, Ĉiela, Aŭgusto, Ĵak, Ĥoro | Öcalan, Barzanî, Ûzûn, Zamenhofo, Ŝajno, Baĥ, Ĉapelo, Ĵurnalo, Ñurlı | Hewlêr, Amed, Dihok, Silêmanî, Aŭstralurbo, Ĝenevo, Ĥarkivo
Guarani | Kuarahy, Ñasaindy, Panambi, Ẽmbe, Mainumby, Ỹvoty, Ĩro | Cañete, Ayala, Ypacaraí, Ñanduti, Avá, Mbói | Ypané, Caaguazú, Ñemby, Itauguá, Capiatá
"""

LANGUAGES = {}
for _line in _NAMES.strip().splitlines():
    _language, *_lists = (part.strip() for part in _line.split("|"))
    LANGUAGES[_language] = tuple([word.strip() for word in part.split(",")] for part in _lists)

MONTHS = """
January February March April May June July August September October November December
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
Januar Februar März April Mai Juni Juli August September Oktober November Dezember
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
januari februari maart april mei juni juli augustus september oktober november december
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
ledna února března dubna května června července srpna září října listopadu prosince
Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık
tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu
Januar Februar Mart April Maj Jun Jul Avgust Septembar Oktobar Novembar Decembar
siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
január február március április május június július augusztus szeptember október november december
jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris
sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio
Eanáir Feabhra Márta Aibreán Bealtaine Meitheamh Iúil Lúnasa Meán Fómhair Deireadh Fómhair Samhain Nollaig
Janar Shkurt Mars Prill Maj Qershor Korrik Gusht Shtator Tetor Nëntor Dhjetor
Yanvar Fevral Mart Aprel May İyun İyul Avqust Sentyabr Oktyabr Noyabr Dekabr
"""
MONTHS = [line.split() for line in MONTHS.strip().splitlines()]
MONTHS = [months if len(months) == 12 else months[:8] + ["Meán Fómhair", "Deireadh Fómhair", *months[-2:]] for months in MONTHS]
# Three or four letters, as passports print them beside one another.
SHORT_MONTHS = """
JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC
JAN FÉV MARS AVR MAI JUIN JUIL AOÛT SEPT OCT NOV DÉC
ENE FEB MAR ABR MAY JUN JUL AGO SEP OCT NOV DIC
JAN FEV MAR ABR MAI JUN JUL AGO SET OUT NOV DEZ
GEN FEB MAR APR MAG GIU LUG AGO SET OTT NOV DIC
JAN FEB MRT APR MEI JUN JUL AUG SEP OKT NOV DEC
JAN FEB MÄR APR MAI JUN JUL AUG SEP OKT NOV DEZ
OCA ŞUB MAR NİS MAY HAZ TEM AĞU EYL EKİ KAS ARA
STY LUT MAR KWI MAJ CZE LIP SIE WRZ PAŹ LIS GRU
TAMMI HELMI MAALIS HUHTI TOUKO KESÄ HEINÄ ELO SYYS LOKA MARRAS JOULU
EAN FEA MÁR AIB BEA MEI IÚI LÚN MFÓ DFÓ SAM NOL
JAN FEB MÁR ÁPR MÁJ JÚN JÚL AUG SZEP OKT NOV DEC
IAN FEB MAR APR MAI IUN IUL AUG SEP OCT NOI DEC
JAN FEB MAR APR MAI JÚN JÚL ÁGÚ SEP OKT NÓV DES
"""
SHORT_MONTHS = [line.split() for line in SHORT_MONTHS.strip().splitlines()]

# One meaning a line, in many languages: a bilingual caption takes two or three of one line.
CAPTIONS = """
Surname|Nom|Name|Nachname|Familienname|Apellidos|Cognome|Apelido|Achternaam|Efternamn|Efternavn|Sukunimi|Nazwisko|Příjmení|Priezvisko|Családi név|Nume|Prezime|Soyadı|Uzvārds|Pavardė|Perekonnanimi|Mbiemri|Kunjom|Cyfenw|Sloinne|Kenninafn|Soyad|Họ|Priimek|Deitura|Eftirnavn|Primer apellido|Segundo apellido
Given names|Prénoms|Prénom(s)|Vornamen|Nombre|Nombres|Nome|Nomi|Nomes próprios|Voornamen|Förnamn|Fornavn|Etunimet|Imiona|Imię (imiona)|Jméno|Meno|Utónév|Prenume|Ime|Adı|Vārds|Vardas|Eesnimi|Emri|Isem|Enwau|Réamhainm(neacha)|Eiginnöfn|Ad|Tên|Chữ đệm và tên|Other names|Forename(s)
Nationality|Nationalité|Staatsangehörigkeit|Nacionalidad|Cittadinanza|Nacionalidade|Nationaliteit|Medborgarskap|Statsborgerskab|Kansalaisuus|Obywatelstwo|Státní občanství|Štátne občianstvo|Állampolgárság|Cetățenia|Državljanstvo|Uyruğu|Pilsonība|Pilietybė|Kodakondsus|Shtetësia|Nazzjonalità|Cenedligrwydd|Náisiúntacht|Ríkisfang|Vətəndaşlığı|Quốc tịch|Citizenship
Date of birth|Date de naissance|Geburtsdatum|Geburtstag|Fecha de nacimiento|Data di nascita|Data de nascimento|Geboortedatum|Födelsedatum|Fødselsdato|Syntymäaika|Data urodzenia|Datum narození|Dátum narodenia|Születési idő|Data nașterii|Datum rođenja|Datum rojstva|Doğum tarihi|Dzimšanas datums|Gimimo data|Sünniaeg|Datëlindja|Data tat-twelid|Dyddiad geni|Dáta breithe|Fæðingardagur|Doğulduğu tarix|Ngày sinh|DOB
Place of birth|Lieu de naissance|Geburtsort|Lugar de nacimiento|Luogo di nascita|Local de nascimento|Naturalidade|Geboorteplaats|Födelseort|Fødested|Syntymäpaikka|Miejsce urodzenia|Místo narození|Miesto narodenia|Születési hely|Locul nașterii|Mjesto rođenja|Mesto rođenja|Kraj rojstva|Doğum yeri|Dzimšanas vieta|Gimimo vieta|Sünnikoht|Vendlindja|Post tat-twelid|Man geni|Áit bhreithe|Fæðingarstaður|Doğulduğu yer|Nơi sinh|POB
Date of issue|Date de délivrance|Ausstellungsdatum|Fecha de expedición|Fecha de emisión|Data di rilascio|Data de emissão|Datum van afgifte|Utfärdat|Udstedelsesdato|Myönnetty|Data wydania|Datum vydání|Dátum vydania|Kiállítás dátuma|Data eliberării|Datum izdavanja|Datum izdaje|Veriliş tarihi|Izdošanas datums|Išdavimo data|Välja antud|Data e lëshimit|Data tal-ħruġ|Dyddiad cyhoeddi|Dáta eisiúna|Útgáfudagur|Verilmə tarixi|Ngày cấp
Date of expiry|Date d'expiration|Gültig bis|Válido hasta|Fecha de caducidad|Fecha de vencimiento|Data di scadenza|Válido até|Geldig tot|Gäller t.o.m.|Udløbsdato|Gyldig til|Viimeinen voimassaolopäivä|Data ważności|Datum platnosti|Platí do|Érvényességi idő|Data expirării|Vrijedi do|Važi do|Velja do|Geçerlilik tarihi|Derīguma termiņš|Galioja iki|Kehtiv kuni|Data e skadimit|Data tal-iskadenza|Dyddiad dod i ben|Dáta éaga|Gildir til|Etibarlıdır|Có giá trị đến|Expiry date|Valid until
Authority|Autorité|Behörde|Ausstellende Behörde|Autoridad|Autorità|Autoridade|Autoriteit|Bevoegde instantie|Myndighet|Myndighed|Viranomainen|Organ wydający|Vydal|Orgán vydania|Kiállító hatóság|Autoritatea emitentă|Tijelo|Organ|Veren makam|Izdevējiestāde|Įstaiga|Väljaandja|Autoriteti|Awtorità|Awdurdod|Údarás|Útgefandi|Verən orqan|Nơi cấp|Issuing authority|Issued by|Issued at|Ausstellungsort|Place of issue
Sex|Sexe|Geschlecht|Sexo|Sesso|Geslacht|Kön|Køn|Kjønn|Sukupuoli|Płeć|Pohlaví|Pohlavie|Neme|Sexul|Spol|Pol|Cinsiyeti|Dzimums|Lytis|Sugu|Gjinia|Sess|Rhyw|Gnéas|Kyn|Cinsi|Giới tính|Gender
Passport No.|Passeport n°|Reisepass Nr.|Pass-Nr.|Pasaporte No.|Passaporto N.|Passaporte N.º|Paspoortnummer|Pass nr|Pasnr.|Passin numero|Nr paszportu|Číslo pasu|Číslo pasu|Útlevélszám|Nr. pașaport|Broj putovnice|Broj pasoša|Pasaport No|Pases Nr.|Paso Nr.|Passi number|Nr. i pasaportës|Numru tal-passaport|Rhif pasbort|Uimh. phas|Vegabréf nr.|Pasportun nömrəsi|Số hộ chiếu|Document No.|Document number|Card No.|Nº de documento
Personal No.|Numéro personnel|N° d'identité|Identifikationsnr.|Número personal|C.U.R.P.|Codice fiscale|N.º de identificação|Persoonsnummer|Burgerservicenummer|Personnummer|CPR-nr.|Henkilötunnus|PESEL|Numer PESEL|Rodné číslo|Személyi azonosító|CNP|OIB|JMBG|EMŠO|T.C. Kimlik No|Personas kods|Asmens kodas|Isikukood|Nr. personal|Kennitala|FİN|Số CMND|National ID|Identity No.|ID No.|RUN|RUT
Type|Typ|Tipo|Tüp|Tips|Tipas|Soort|Tyyppi|Típus|Tip|Lloji|Cineál|Tegund|Loại|Code|Código|Kod|Kods|Kodas|Kood|Kóđi|Codul|Mã số|Code of issuing State|Country code|Code du pays
Signature of bearer|Signature du titulaire|Unterschrift des Inhabers|Firma del titular|Firma del titolare|Assinatura do titular|Handtekening van de houder|Innehavarens namnteckning|Indehaverens underskrift|Haltijan nimikirjoitus|Podpis posiadacza|Podpis držitele|Aláírás|Semnătura titularului|Potpis|Podpis imetnika|İmzası|Paraksts|Parašas|Kasutaja allkiri|Nënshkrimi|Firma tat-titolari|Síniú|Undirskrift|İmza|Chữ ký|Holder's signature
Height|Taille|Größe|Estatura|Statura|Altura|Lengte|Längd|Højde|Pituus|Wzrost|Výška|Magasság|Înălțime|Visina|Boyu|Augums|Ūgis|Pikkus|Gjatësia|Airde|Hæð|Boyu|Chiều cao
Colour of eyes|Couleur des yeux|Augenfarbe|Color de ojos|Colore degli occhi|Cor dos olhos|Kleur ogen|Ögonfärg|Øjenfarve|Silmien väri|Kolor oczu|Barva očí|Farba očí|Szemszín|Culoarea ochilor|Boja očiju|Göz rengi|Acu krāsa|Akių spalva|Silmade värv|Ngjyra e syve|Dath na súl
Residence|Domicile|Wohnort|Domicilio|Residenza|Morada|Woonplaats|Bostadsort|Bopæl|Kotipaikka|Adres|Adresa|Trvalý pobyt|Lakcím|Domiciliul|Prebivalište|Adresi|Dzīvesvieta|Gyvenamoji vieta|Elukoht|Vendbanimi|Seoladh|Lögheimili|Nơi thường trú|Address|Adresse|Permanent address|Anschrift|Dirección|Cím
Father's name|Nom du père|Name of father|Filiación|Filiação|Paternità|Baba adı|Ime oca|Tėvo vardas|Emri i babait|Atasının adı|Họ tên cha|Mother's name|Nom de la mère|Nombre de la madre|Ana adı|Anne adı|Ime majke|Name of spouse|Nom d'époux|Geburtsname|Nom d'usage|Name at birth|Ghenealogía|Ordens- oder Künstlername|Religious name or pseudonym
Remarks|Observations|Bemerkungen|Observaciones|Osservazioni|Observações|Opmerkingen|Anmärkningar|Huomautuksia|Uwagi|Poznámky|Megjegyzések|Mențiuni|Napomene|Düşünceler|Piezīmes|Pastabos|Märkused|Vërejtje|Amendments and endorsements|Mentions et visas|Amtliche Vermerke
Valid for|Valable pour|Gültig für|Válido para|Valido per|From|Du|Von|Until|Au|Bis|Number of entries|Nombre d'entrées|Anzahl der Einreisen|Duration of stay|Durée de séjour|Dauer des Aufenthalts|Days|Jours|Tage|Category|Catégorie|Kategorie|Type of visa|Visa No.|Multiple|MULT|Type of permit|Art des Titels|Titre de séjour|Permesso di soggiorno
"""
CAPTIONS = [line.split("|") for line in CAPTIONS.strip().splitlines()]

TITLES = """
PASSPORT|PASSEPORT|REISEPASS|PASAPORTE|PASSAPORTO|PASSAPORTE|PASPOORT|PASS|PAS|PASSI|PASZPORT|CESTOVNÍ PAS|CESTOVNÝ PAS|ÚTLEVÉL|PAȘAPORT|PUTOVNICA|PASOŠ|POTNI LIST|PASAPORT|PASE|PASAS|PASAPORTË|PASSAPORT|PASBORT|PAS|VEGABRÉF|PASPORT|HỘ CHIẾU|PASEPORTE
IDENTITY CARD|CARTE NATIONALE D'IDENTITÉ|PERSONALAUSWEIS|DOCUMENTO NACIONAL DE IDENTIDAD|CARTA DI IDENTITÀ|CARTÃO DE CIDADÃO|IDENTITEITSKAART|NATIONELLT IDENTITETSKORT|HENKILÖKORTTI|DOWÓD OSOBISTY|OBČANSKÝ PRŮKAZ|OBČIANSKY PREUKAZ|SZEMÉLYAZONOSÍTÓ IGAZOLVÁNY|CARTE DE IDENTITATE|OSOBNA ISKAZNICA|LIČNA KARTA|OSEBNA IZKAZNICA|KİMLİK KARTI|PERSONAS APLIECĪBA|ASMENS TAPATYBĖS KORTELĖ|ISIKUTUNNISTUS|LETËRNJOFTIM|NAFNSKÍRTEINI|CĂN CƯỚC CÔNG DÂN|CÉDULA DE CIUDADANÍA
RESIDENCE PERMIT|TITRE DE SÉJOUR|AUFENTHALTSTITEL|PERMISO DE RESIDENCIA|PERMESSO DI SOGGIORNO|AUTORIZAÇÃO DE RESIDÊNCIA|VERBLIJFSTITEL|UPPEHÅLLSTILLSTÅND|OPHOLDSTILLADELSE|OLESKELULUPA|ZEZWOLENIE NA POBYT|POVOLENÍ K POBYTU|TARTÓZKODÁSI ENGEDÉLY|PERMIS DE ȘEDERE|DOZVOLA BORAVKA|ELAMISLUBA|UZTURĒŠANĀS ATĻAUJA|LEIDIMAS GYVENTI|İKAMET İZNİ|DVALARLEYFI
EUROPEAN UNION|UNION EUROPÉENNE|EUROPÄISCHE UNION|UNIÓN EUROPEA|UNIONE EUROPEA|UNIÃO EUROPEIA|EUROPESE UNIE|EUROPEISKA UNIONEN|EUROOPAN UNIONI|UNIA EUROPEJSKA|EVROPSKÁ UNIE|EURÓPSKA ÚNIA|EURÓPAI UNIÓ|UNIUNEA EUROPEANĂ|EUROPSKA UNIJA|EVROPSKA UNIJA|EIROPAS SAVIENĪBA|EUROPOS SĄJUNGA|EUROOPA LIIT|UNJONI EWROPEA|AN tAONTAS EORPACH
DIPLOMATIC PASSPORT|PASSEPORT DIPLOMATIQUE|PASAPORTE DIPLOMÁTICO|SERVICE PASSPORT|PASSEPORT DE SERVICE|TRAVEL DOCUMENT|TITRE DE VOYAGE|EMERGENCY TRAVEL DOCUMENT|LAISSEZ-PASSER|VISA|VISUM|VIZA|VĪZA|DRIVING LICENCE|PERMIS DE CONDUIRE|FÜHRERSCHEIN|SEAFARER'S IDENTITY DOCUMENT
"""
TITLES = [line.split("|") for line in TITLES.strip().splitlines()]

# The nationality in words, as value.
NATIONALITIES = """
British Citizen|BRITISH OVERSEAS CITIZEN|Française|DEUTSCH|ÖSTERREICH|ESPAÑOLA|ITALIANA|PORTUGUESA|Nederlandse|Belge/Belg|SVENSK|SVENSK/SWEDISH|Dansk/Danish|NORSK|Suomi/Finland|
POLSKIE/POLISH|POLSKIE|ČESKÁ REPUBLIKA|SLOVENSKÁ REPUBLIKA|MAGYAR/HUNGARIAN|ROMÂNĂ/ROMANIAN|HRVATSKO/CROATIAN|SRPSKO|SLOVENSKO/SLOVENE|T.C./TUR|Türk|LATVIJAS/LATVIAN|LIETUVOS RESPUBLIKOS|
EESTI/EST|SHQIPTARE/ALBANIAN|MALTI|ÉIREANNACH/IRISH|ÍSLENSKT/ICELANDIC|AZƏRBAYCAN|VIỆT NAM/VIETNAMESE|UNITED STATES OF AMERICA|CANADIAN/CANADIENNE|AUSTRALIAN|NEW ZEALAND CITIZEN|MEXICANA|
BRASILEIRO(A)|ARGENTINA|COLOMBIANA|CHILENA|PERUANA|INDIAN|CHINESE|JAPAN|REPUBLIC OF KOREA|INDONESIA|MALAYSIA|SINGAPORE CITIZEN|THAI|FILIPINO|PAKISTANI|BANGLADESHI|NIGERIAN|GHANAIAN|KENYAN|
SOUTH AFRICAN|EGYPTIAN|MAROCAINE|TUNISIENNE|ALGÉRIENNE|SÉNÉGALAISE|IVOIRIENNE|CAMEROUNAISE|UKRAINE/UKR|RUSSIAN FEDERATION|BELARUS|KAZAKHSTAN|GEORGIA|ARMENIA|ISRAELI|JORDANIAN|SAUDI ARABIA|UTOPIAN|
UTO|Suisse/Schweizer|SVIZZERA|LËTZEBUERGER|LIECHTENSTEIN|Monégasque|ANDORRANA|Stateless|XXA|FØROYSKT|KALAALLIT NUNAAT|CYPRIOT|BOSANSKOHERCEGOVAČKO|CRNOGORSKO|Makedonska|MOLDOVENEASCĂ|TÜRKMENISTAN|Oʻzbekiston
""".replace("\n", "").split("|")

# Authorities; {town} and {number} are filled in.
AUTHORITIES = """
HMPO|HM PASSPORT OFFICE|IPS|UKPA|Préfecture de police|Préfecture de {town}|Sous-préfecture de {town}|PRÉF. {number}|Mairie de {town}|STADT {town}|Stadt {town}|Landeshauptstadt {town}|Gemeinde {town}|
Landratsamt {town}|Bezirksamt {town}|BH {town}|Magistrat {town}|Bürgermeister der Stadt {town}|Burg. van {town}|Burgemeester van {town}|Gemeente {town}|Ministro Affari Esteri|MINISTRO AFFARI ESTERI E COOPERAZIONE INTERNAZIONALE|
Questura di {town}|Il Questore|Comune di {town}|DGP-{number}|COMISARÍA {town}|D.G.P. {town}|SEF|IRN|Conservatória {town}|Polismyndigheten {town}|Polisen|Politiet|{town} Kommune|Poliisi|Poliisi/Polisen|POLICJA|PREZYDENT M. {town}|
WOJEWODA {town}|Wojewoda Mazowiecki|Burmistrz {town}|MV ČR|MM {town}|MěÚ {town}|Magistrát města {town}|OR PZ {town}|MV SR|KEKKH|BM KKSZB|Belügyminisztérium|SPCEP {town}|SPCLEP {town}|D.E.P.A.B.D.|PU {town}|MUP R. SRBIJE|
MUP RH PU {town}|MUP {number}|UE {town}|Upravna enota {town}|EMNİYET MD. {town}|NÜFUS VE VATANDAŞLIK|T.C. İçişleri Bakanlığı|{town} Nüfus Md.|PMLP {town} nodaļa|PMLP|Migracijos tarnyba|ADIC PRIE VRM|PPA|PPA/EST|
Politsei- ja Piirivalveamet|MoI Albania|MPB|Passport Office {town}|Passport and Civil Registration|Minister for Foreign Affairs|Dept. of Foreign Affairs|Þjóðskrá Íslands|Sýslumaðurinn í {town}|DİN|
Cục Quản lý xuất nhập cảnh|Công an {town}|United States Department of State|U.S. Department of State|Passport Canada {town}|GATINEAU|DFAT|Department of Internal Affairs|DELEG. {town}|Secretaría de Relaciones Exteriores|SRE {town}|
Polícia Federal|SR/PF/{town}|DELEMIG|Registro Nacional de las Personas|RENAPER|REGISTRADURÍA|SERVICIO DE REGISTRO CIVIL|RPO {town}|MINISTRY OF EXTERNAL AFFAIRS|Ministry of Foreign Affairs|MFA {town}|Ministry of the Interior|
Ministry of Public Security|MPS Exit & Entry Administration|IMMIGRATION DEPARTMENT {town}|KANTOR IMIGRASI {town}|Jabatan Imigresen|DIP|Imigresen {town}|MoFA|DG of Passports|Dte. of Immigration & Passports|NIS {town}|
Department of Home Affairs|D.G.S.N.|Wilaya de {town}|Daïra de {town}|Ministère de l'Intérieur|MINISTÈRE DES AFFAIRES ÉTRANGÈRES|Directeur de la Police|FMS {number}|MVD {number}|MIA of Russia {number}|UFMS {number}|
Consulate General {town}|Consulat général de {town}|Embassy of Utopia, {town}|Ambasada RP w {town}|Generalkonsulat {town}|Ambasciata d'Italia {town}|Embajada en {town}|KONSULAT {number}|Regierung von {town}|Kanton {town}|{town} ZH|
Passbüro {town}|Polizeidirektion {town}|Bundesministerium für Inneres|AUSWÄRTIGES AMT|Ministère des Affaires étrangères/MAE|SPF Affaires étrangères|FOD Buitenlandse Zaken|PFP {number}
""".replace("\n", "").split("|")

# How streets are called, before or after their name; the rest of an address follows in `page_text`.
STREETS = """
{} Street|{} Road|{} Avenue|{} Lane|Flat {n}, {} House|rue de {}|rue du Général {}|avenue {}|bd {}|place {}|{}straße|{}str.|{}weg|{}gasse|Am {}platz|An der {}|{}straat|{}laan|{}plein|{}gracht|Calle {}|C/ {}|C. {}|Avda. {}|
Plaza de {}|Rua {}|R. {}|Travessa {}|Av. {}|Via {}|Viale {}|Piazza {}|Corso {}|{}gatan|{}vägen|{}vej|{}gade|{}veien|{}katu|{}tie|ul. {}|al. {}|os. {}|ulica {}|náměstí {}|třída {}|nám. {}|{} utca|{} út|{} u.|Str. {}|Bd. {}|Șos. {}|
Bul. {}|{} Cad.|{} Sok.|{} Mah.|{} iela|{} gatvė|{} g.|{} tänav|Rruga {}|Triq {}|Sráid {}|Heol {}|{}gata|{} küç.|Đường {}|phố {}|Jl. {}|Jalan {}|{} Nagar|Col. {}|Carrera {n} # {m}|Cra. {n} No. {m}|Calle {n} N° {m}|Apto {n}|{} Marg
""".replace("\n", "").split("|")

SHORT_VALUES = """
M|F|X|M/M|F/F|M / M|K/F|F/K|N/F|M/H|H|Ž/F|Ž|M/M|W|D|Mand/M|Kvinde/F|Male|Female|MALE|FEMALE|Férfi/M|Nő/F|E / M|K / F|Nam/M|Nữ/F|P|PA|PB|P<|PD|PS|PP|ID|I|P GBR|P D|UTO|GBR|DEU|D|FRA|ESP|POL|CZE|TUR|LVA|BRUN|BRUNE|BLEU|BLAU|
BRAUN|GRÜN|Grau|Brown|BLUE|GREEN|HAZEL|Vert|MARRONES|VERDES|CASTANO|castanhos|AZUL|niebieskie|PIWNE|zöld|barna|hnědá|MODRÉ|Mavi|kahve|ruskea|sininen|pelēkas|rudos|sinised|gelb/braun|O+|A-|AB Rh+|0 Rh(+)|B|BE|AM|C1E|
MULT|01|02|SCHENGEN STATES|ÉTATS SCHENGEN|Etats Schengen|none|---|XXX|***|n/a|ÖDZ|TYP|PESEL|CURP|RUT|NIE|NIF|DNI|Kat.|s.o.|ohne|keine|ningún|Nil
""".replace("\n", "").split("|")

PROSE = """
the of and a in to is that it was for on as with at by this be from or are which not have will may shall bearer without let hindrance assistance protection necessary requests requires valid state holder pages contains
passport der die das und ist nicht mit von zu den dem des eine für auf sich auch wird über ausgestellt gültig Inhaber Änderung le la les des une est pour dans que qui sur avec été à où délivré présent titulaire même après
el los las del por para con una como más está sí año señor válido titular il di che per non è una della sono più perché validità a o e do da em não uma seu são até também é está w na nie się że do jest przez oraz może być być też
v a je na se že s o do který není také může být platný a az és egy nem hogy van meg már külföldön érvényes și în la nu este cu pe care mai după fără ve bir bu için ile olarak değil olan gibi geçerlidir och att det som en på är av för med till inte
ja on ei että se oli hän mutta kuin voimassa un ir ar ka kas no par derīgs ir kad su yra kaip į iš galioja ning see kui ning kehtib og ikke til er en på af må være dhe në një për me është nga vlefshme agus na an ar is í ó na bheith và của cho không được người có giá trị
""".split()

# Words in other scripts: to be told from Latin, not to be read.
OTHER_SCRIPTS = """
ФАМИЛИЯ Фамилия ИМЯ Имя Отчество ГРАЖДАНСТВО Дата рождения МЕСТО РОЖДЕНИЯ Пол ПАСПОРТ РОССИЙСКАЯ ФЕДЕРАЦИЯ Иванов СЕРГЕЕВНА Екатеринбург МВД Україна ПРІЗВИЩЕ Ім'я Громадянство Київ Їжак Ґанок РЕПУБЛИКА БЪЛГАРИЯ Презиме
СОФИЯ Държава Врањ ЉУБЉАНА Ђорђе ШЕФ Џон Беларусь ЎЛАДЗІМІР ҚАЗАҚСТАН Әлия Өмір ЭЛЬБРУС Юрий ЩУКИНА Монгол Дүүрэн
ΕΠΩΝΥΜΟ Επώνυμο Όνομα ΙΘΑΓΕΝΕΙΑ Ημερομηνία Γέννησης ΤΟΠΟΣ Φύλο ΔΙΑΒΑΤΗΡΙΟ ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ ΚΥΠΡΟΣ Παπαδόπουλος Αθήνα ΘΕΣΣΑΛΟΝΙΚΗ Ξένια Ψαράς Ωμέγα
საქართველო გვარი სახელი თბილისი დაბადების თარიღი Հայաստան ԱՆՁՆԱԳԻՐ Ազգանուն Երեւան Անուն ՀԱՅԱՍՏԱՆԻ
""".split()
