"""The faces that printed pages are set in, and which characters each of them has."""

from __future__ import annotations

import functools
import itertools
import pathlib
import re

import numpy as np
from fontTools.ttLib import TTFont
from PIL import ImageFont

from .fonts import Face, Glyph

# Beside those of `fonts`.
DEBIAN_PACKAGES = """
fonts-texgyre fonts-paratype fonts-inter fonts-cantarell fonts-noto-core fonts-gnutypewriter fonts-sil-gentiumplus fonts-sil-charis fonts-sil-andika fonts-opendin
fonts-firacode fonts-ebgaramond fonts-linuxlibertine fonts-crosextra-caladea fonts-roboto-slab fonts-b612 fonts-clear-sans fonts-play fonts-dosis fonts-quattrocento
fonts-oldstandard fonts-lmodern fonts-cabin fonts-comfortaa fonts-quicksand fonts-jura fonts-karla fonts-manrope fonts-sora fonts-league-spartan
fonts-national-park fonts-oxygen fonts-tuffy fonts-allerta fonts-junction fonts-averia-sans-gwf fonts-comic-neue fonts-adf-gillius fonts-adf-universalis
fonts-adf-switzera fonts-adf-ikarius fonts-adf-verana fonts-adf-tribun fonts-tiresias fonts-roadgeek fonts-routed-gothic fonts-osifont
fonts-yanone-kaffeesatz fonts-gemunu-libre fonts-mplus fonts-karmilla fonts-eurofurence fonts-stix fonts-vollkorn
fonts-century-catalogue fonts-yrsa-rasa fonts-gfs-didot fonts-mononoki fonts-agave fonts-fantasque-sans fonts-anonymous-pro fonts-hermit fonts-compagnon
fonts-3270 fonts-league-mono fonts-cardo fonts-go fonts-goudybookletter fonts-lindenhill fonts-fanwood fonts-prociono fonts-adf-accanthis fonts-adf-baskervald
fonts-adf-berenis fonts-adf-libris fonts-adf-romande fonts-adf-irianis fonts-adf-mekanus fonts-averia-serif-gwf fonts-gfs-artemisia fonts-bebas-neue
fonts-dustin fonts-beteckna fonts-monofur fonts-monoid fonts-morisawa-bizud-gothic fonts-radisnoir fonts-millimetre fonts-georgewilliams fonts-okolaks
fonts-elstob fonts-ubuntu-title texlive-fonts-extra
""".split()

_ROOT = pathlib.Path("/usr/share/fonts")
_TEX = "/usr/share/texmf/fonts/opentype/public/"
_EXTRA = "/usr/share/texlive/texmf-dist/fonts/opentype/"
_EXTRA_TRUETYPE = "/usr/share/texlive/texmf-dist/fonts/truetype/"

# Kind, how often (for the whole row), files. Braces as a shell expands them.
_FACES = f"""
sans 14 truetype/liberation/LiberationSans-{{Regular,Regular,Bold,Italic,BoldItalic}}.ttf
sans 4 truetype/liberation/LiberationSansNarrow-{{Regular,Bold,Italic}}.ttf
sans 5 truetype/dejavu/DejaVuSans{{,,-Bold,-Oblique}}.ttf
sans 3 truetype/dejavu/DejaVuSansCondensed{{,-Bold,-Oblique}}.ttf
sans 4 opentype/urw-base35/NimbusSans-{{Regular,Bold,Italic}}.otf
sans 2 opentype/urw-base35/NimbusSansNarrow-{{Regular,Bold}}.otf
sans 1 opentype/urw-base35/URWGothic-{{Book,Demi}}.otf
sans 5 truetype/roboto/unhinted/RobotoTTF/Roboto-{{Regular,Regular,Medium,Bold,Light,Italic}}.ttf
sans 3 truetype/roboto/unhinted/RobotoCondensed-{{Regular,Bold,Light,Italic}}.ttf
sans 5 truetype/open-sans/OpenSans-{{Regular,Regular,Semibold,Bold,Light,Italic,CondBold}}.ttf
sans 3 truetype/lato/Lato-{{Regular,Bold,Light,Italic,Heavy}}.ttf
sans 3 truetype/crosextra/Carlito-{{Regular,Bold,Italic}}.ttf
sans 2 truetype/freefont/FreeSans{{,Bold,Oblique}}.ttf
sans 4 {_TEX}tex-gyre/texgyreheros-{{regular,regular,bold,italic,bolditalic}}.otf
sans 3 {_TEX}tex-gyre/texgyreheroscn-{{regular,bold,italic}}.otf
sans 2 {_TEX}tex-gyre/texgyreadventor-{{regular,bold}}.otf
sans 3 truetype/paratype/PT{{S55F,S75F,S56F,C55F,C75F,N57F,N77F}}.ttf
sans 3 opentype/inter/Inter-{{Regular,Medium,Bold,Light,Italic,SemiBold}}.otf
sans 2 opentype/cantarell/Cantarell-{{Regular,Bold,Light}}.otf
sans 6 truetype/noto/NotoSans-{{Regular,Regular,Bold,Italic,BoldItalic}}.ttf
sans 2 truetype/andika/Andika-{{Regular,Bold}}.ttf
sans 1 truetype/opendin/OSP-DIN.ttf
sans 1 opentype/b612/B612-{{Regular,Bold}}.otf
sans 2 truetype/clear-sans/ClearSans-{{Regular,Medium,Bold,Light}}.ttf
sans 1 opentype/play/Play-{{Regular,Bold}}.otf
sans 1 opentype/dosis/Dosis-{{Medium,SemiBold}}.otf
sans 1 opentype/linux-libertine/LinBiolinum_R{{,B,I}}.otf
sans 1 {_TEX}lm/lmsans10-{{regular,bold}}.otf
serif 7 truetype/liberation/LiberationSerif-{{Regular,Regular,Bold,Italic,BoldItalic}}.ttf
serif 3 truetype/dejavu/DejaVuSerif{{,-Bold,-Italic,Condensed}}.ttf
serif 2 truetype/freefont/FreeSerif{{,Bold,Italic}}.ttf
serif 2 opentype/urw-base35/{{C059-Roman,C059-Bold,P052-Roman,P052-Italic,NimbusRoman-Regular,URWBookman-Light}}.otf
serif 3 {_TEX}tex-gyre/texgyre{{termes-regular,termes-bold,termes-italic,schola-regular,pagella-regular,bonum-regular}}.otf
serif 2 truetype/noto/NotoSerif-{{Regular,Bold,Italic}}.ttf
serif 2 truetype/gentiumplus/GentiumPlus-{{Regular,Bold,Italic}}.ttf
serif 1 truetype/charis/CharisSIL-{{Regular,Bold}}.ttf
serif 1 truetype/paratype/PTF{{55,75,56}}F.ttf
serif 1 opentype/ebgaramond/EBGaramond12-{{Regular,Bold,Italic}}.otf
serif 1 opentype/linux-libertine/LinLibertine_R{{,B,I}}.otf
serif 1 truetype/crosextra/Caladea-{{Regular,Bold,Italic}}.ttf
serif 1 opentype/roboto/slab/RobotoSlab-{{Regular,Bold,Light}}.otf
serif 0.5 truetype/fonts-oldstandard/OldStandard-{{Regular,Bold}}.ttf
serif 0.5 opentype/quattrocento/Quattrocento-Regular.otf
ocr-b 20 opentype/ocr-b/{{OCRB,OCRBS}}.otf
ocr-a 0.4 truetype/ocr-a/OCRA.ttf
courier 3 opentype/courier-prime/Courier Prime{{, Bold}}.otf
courier 3 opentype/urw-base35/NimbusMonoPS-{{Regular,Bold}}.otf
courier 2 {_TEX}tex-gyre/texgyrecursor-{{regular,bold}}.otf
courier 2 truetype/freefont/FreeMono{{,Bold}}.ttf
courier 1 truetype/gnutypewriter/GNUTypewriter.ttf
mono 3 truetype/liberation/LiberationMono-{{Regular,Bold}}.ttf
mono 2 truetype/dejavu/DejaVuSansMono{{,-Bold}}.ttf
mono 2 truetype/noto/NotoSansMono-{{Regular,Bold}}.ttf
mono 1 truetype/hack/Hack-{{Regular,Bold}}.ttf
mono 1 truetype/inconsolata/Inconsolata.otf
mono 1 truetype/jetbrains-mono/JetBrainsMono-{{Regular,Bold}}.ttf
mono 1 truetype/firacode/FiraCode-{{Regular,Bold}}.ttf
mono 1 opentype/b612/B612Mono-{{Regular,Bold}}.otf
mono 0.5 {_TEX}lm/lmmono10-regular.otf
sans 4 opentype/cabin/Cabin-{{Regular,Medium,Bold,Italic}}.otf
sans 3 truetype/comfortaa/Comfortaa-{{Regular,Bold}}.ttf
sans 3 truetype/quicksand/Quicksand-{{Regular,Medium,Bold}}.ttf
sans 2 opentype/jura/Jura-{{Regular,Medium,SemiBold}}.otf
sans 2 truetype/karla/Karla-{{Regular,Medium,Bold}}.otf
sans 3 truetype/manrope/Manrope-{{Regular,Medium,Bold}}.ttf
sans 2 opentype/sora/Sora-{{Regular,SemiBold}}.otf
sans 2 opentype/league-spartan/LeagueSpartan-{{Regular,Medium,Bold}}.otf
sans 1 opentype/national-park/NationalPark-Regular.otf
sans 2 truetype/oxygen/Oxygen-Sans{{,-Bold}}.ttf
sans 1 truetype/tuffy/Tuffy{{,_Bold,_Italic}}.ttf
sans 1 opentype/allerta/allerta_medium.otf
sans 1 opentype/junction/Junction.otf
sans 1 truetype/averia-gwf/AveriaSansGWF-{{Regular,Bold}}.ttf
sans 1 opentype/comic-neue/ComicNeue-{{Regular,Bold}}.otf
sans 4 truetype/adf/GilliusADF-{{Regular,Bold,Italic,Cond}}.otf
sans 1 truetype/adf/GilliusADFNo2-{{Regular,Bold}}.otf
sans 4 truetype/adf/UniversalisADFStd-{{Regular,Bold,Italic,Cond}}.otf
sans 3 truetype/adf/SwitzeraADF-{{Regular,Medium,Bold,Cond,Light}}.otf
sans 1 truetype/adf/IkariusADFStd-{{Regular,Bold}}.otf
sans 1 truetype/adf/VeranaSans-{{Regular,Bold}}.otf
sans 2 truetype/tiresias/tiresias_{{infofont,infofont_bold,signfont,pcfont}}.ttf
sans 2 truetype/roadgeek/RG2014{{C,D,E}}.ttf
sans 3 truetype/routed-gothic/routed-gothic{{,-narrow,-wide}}.ttf
sans 2 truetype/osifont/osifont.ttf
sans 1 opentype/yanone-kaffeesatz/YanoneKaffeesatz-{{Regular,SemiBold}}.otf
sans 1 opentype/gemunu-libre/GemunuLibre-{{Regular,Medium}}.otf
sans 2 opentype/mplus/Mplus{{1-Regular,1-Bold,2-Regular,2-Medium}}.otf
sans 1 truetype/karmilla/Karmilla-{{Regular,Bold}}.ttf
sans 1 truetype/eurofurence/eurof{{55,75}}.ttf
serif 1 opentype/stix-word/STIX-{{Regular,Bold,Italic}}.otf
serif 1 truetype/vollkorn/Vollkorn-{{Regular,Bold,Italic}}.ttf
serif 0.5 truetype/fonts-century-catalogue/Century-Catalogue.ttf
serif 1 truetype/adf/TribunADFStd-{{Regular,Bold}}.otf
serif 1 truetype/fonts-yrsa-rasa/Yrsa-{{Regular,Bold}}.ttf
serif 0.5 opentype/didot/GFSDidot{{,Bold}}.otf
mono 1 truetype/mononoki/mononoki-{{Regular,Bold}}.ttf
mono 1 truetype/agave/agave-{{r,b}}-autohinted.ttf
mono 1 opentype/fantasque-sans/Normal/OTF/FantasqueSansMono-{{Regular,Bold}}.otf
mono 1 truetype/anonymous-pro/Anonymous Pro{{, B}}.ttf
mono 1 truetype/hermit/Hermit-{{medium,bold}}.otf
mono 1 opentype/compagnon/Compagnon-{{Roman,Medium}}.otf
mono 1 truetype/3270/3270-Regular.ttf
mono 2 opentype/league-mono/LeagueMono-{{Regular,Bold,Condensed}}.otf
mono 1 truetype/oxygen/OxygenMono-Regular.ttf
sans 3 {_EXTRA}adobe/sourcesanspro/SourceSansPro-{{Regular,Semibold,Bold,Light,RegularIt}}.otf
sans 2 {_EXTRA}ibm/plex/IBMPlexSans-{{Regular,Medium,Bold,Light,Italic}}.otf
sans 1 {_EXTRA}ibm/plex/IBMPlexSansCondensed-{{Regular,Medium,Bold}}.otf
sans 3 {_EXTRA}impallari/librefranklin/LibreFranklin-{{Regular,Medium,Bold,Light,Italic}}.otf
sans 3 {_EXTRA}impallari/raleway/Raleway-{{Regular,Medium,SemiBold,Bold,Light,Regular-Italic}}.otf
sans 1 {_EXTRA}nowacki/iwona/Iwona{{-Regular,-Bold,Cond-Regular,Light-Regular}}.otf
sans 1 {_EXTRA}nowacki/kurier/Kurier{{-Regular,-Bold,Cond-Regular,Light-Regular}}.otf
sans 2 {_EXTRA}public/archivo/Archiv0-{{Regular,Medium,Bold,Italic}}.otf
sans 2 {_EXTRA}public/atkinson/Atkinson-Hyperlegible-{{Regular,Bold,Italic}}-102.otf
sans 2 {_EXTRA}public/chivo/Chivo-{{Regular,Medium,Bold,Light,Italic}}.otf
sans 2 {_EXTRA}public/cooperhewitt/CooperHewitt-{{Book,Medium,Bold,Light}}.otf
sans 4 {_EXTRA}public/fira/FiraSans-{{Regular,Book,Medium,Bold,Light,Italic}}.otf
sans 2 {_EXTRA}public/hindmadurai/HindMadurai-{{Regular,Medium,Bold,Light}}.otf
sans 1 {_EXTRA}public/inriafonts/InriaSans-{{Regular,Bold,Light,Italic}}.otf
sans 1 {_EXTRA}public/libertinus-fonts/LibertinusSans-{{Regular,Bold,Italic}}.otf
sans 5 {_EXTRA}public/montserrat/Montserrat-{{Regular,Medium,SemiBold,Bold,Light,Italic}}.otf
sans 2 {_EXTRA}public/montserrat/MontserratAlternates-{{Regular,Medium,Bold,Light}}.otf
sans 2 {_EXTRA}public/nunito/Nunito-{{Regular,SemiBold,Bold,Light,Italic}}.otf
sans 1 {_EXTRA}public/rosario/Rosario-{{Regular,SemiBold,Bold,Italic}}.otf
sans 1 {_EXTRA}public/clara/clara{{r,b,i}}.otf
sans 1 {_EXTRA}sorkin/merriweather/MerriweatherSans-{{Regular,Bold,Light,Italic}}.otf
sans 1 {_EXTRA}tipo/overlock/Overlock-{{Regular,Bold,Italic}}-OTF.otf
sans 1 {_EXTRA}arkandis/mintspirit/MintSpirit{{-Regular,-Bold,No2-Regular,-Italic}}.otf
sans 1 {_EXTRA}public/qualitype/QT{{AncientOlive,AncientOlive-Bold,Avanti,AgateType,AgateType-Bold}}.otf
sans 2 {_EXTRA_TRUETYPE}google/noto/NotoSans-{{Light,Medium,SemiBold,ExtraBold,MediumItalic}}.ttf
sans 1 {_EXTRA_TRUETYPE}impallari/quattrocento/QuattrocentoSans-{{Regular,Bold,Italic}}.ttf
sans 1 {_EXTRA_TRUETYPE}public/cuprum/Cuprum-{{Regular,Bold,Italic}}.ttf
sans 2 {_EXTRA_TRUETYPE}public/josefin/JosefinSans-{{Regular,Medium,Bold,Light}}.ttf
sans 2 {_EXTRA_TRUETYPE}public/lexend/Lexend{{Deca,Exa,Giga}}-Regular.ttf
sans 0.5 {_EXTRA_TRUETYPE}public/poiretone/PoiretOne-{{Regular,Bold}}.ttf
sans 2 fonts-go/Go-{{Regular,Medium,Bold,Italic}}.ttf
sans 1 opentype/bebas-neue/BebasNeue-{{Regular,Book,Bold}}.otf
sans 1 truetype/dustin/{{Dustismo,dustismo_bold,dustismo_italic}}.ttf
sans 1 truetype/beteckna/Beteckna{{GS,GS-Bold,GSCondensed-Bold}}.ttf
sans 1 truetype/adf/LibrisADFStd-{{Regular,Bold,Italic}}.otf
sans 1 truetype/adf/MekanusADFStd-{{Regular,Bold}}.otf
sans 1 truetype/bizud-gothic/BIZUDPGothic-{{Regular,Bold}}.ttf
sans 0.5 opentype/radisnoir/RadisSans-medium.otf
sans 1 opentype/millimetre/millimetreA{{ 01, Bold 01, light 01}}.otf
sans 1 truetype/okolaks/okolaks{{Regular,Bold}}.ttf
sans 0.5 truetype/ubuntu-title/Ubuntu-Title.ttf
serif 2 {_EXTRA}adobe/sourceserifpro/SourceSerifPro-{{Regular,Semibold,Bold,Light,RegularIt}}.otf
serif 1 {_EXTRA}huerta/alegreya/Alegreya-{{Regular,Medium,Bold,Italic}}.otf
serif 1 {_EXTRA}ibm/plex/IBMPlexSerif-{{Regular,Medium,Bold,Italic}}.otf
serif 1 {_EXTRA}impallari/librebodoni/LibreBodoni-{{Regular,Bold,Italic}}.otf
serif 1 {_EXTRA}impallari/librecaslon/LibreCaslonText-{{Regular,Bold,Italic}}.otf
serif 1 {_EXTRA}kosch/crimson/Crimson-{{Roman,Semibold,Bold,Italic}}.otf
serif 0.5 {_EXTRA}public/antt/AntykwaTorunska{{-Regular,-Bold,Cond-Regular}}.otf
serif 0.5 {_EXTRA}public/coelacanth/Coelacanth{{,Bold,Semibd,Italic}}.otf
serif 0.5 {_EXTRA}public/domitian/Domitian-{{Roman,Bold,Italic}}.otf
serif 0.5 {_EXTRA}public/erewhon/Erewhon-{{Regular,Bold,Italic}}.otf
serif 0.5 {_EXTRA}public/fbb/fbb-{{Regular,Bold,Italic}}.otf
serif 1 {_EXTRA}public/garamond-libre/GaramondLibre-{{Regular,Bold,Italic}}.otf
serif 0.5 {_EXTRA}public/ibarra/IbarraRealNova-{{Regular,Bold,Italic}}.otf
serif 0.5 {_EXTRA}public/inriafonts/InriaSerif-{{Regular,Bold,Italic}}.otf
serif 0.5 {_EXTRA}public/playfair/PlayfairDisplay-{{Regular,Bold,Italic}}.otf
serif 1 {_EXTRA}public/stix2-otf/STIXTwoText-{{Regular,Bold,Italic}}.otf
serif 1 {_EXTRA}public/xcharter/XCharter-{{Roman,Bold,Italic}}.otf
serif 1 {_EXTRA}sorkin/merriweather/Merriweather-{{Regular,Bold,Light,Italic}}.otf
serif 0.5 {_EXTRA}public/qualitype/QT{{Basker,Basker-Bold,Bodini,Bookmann,Caslan}}.otf
serif 1 {_EXTRA_TRUETYPE}catharsis/cormorantgaramond/CormorantGaramond-{{Medium,SemiBold,Bold,MediumItalic}}.ttf
serif 1 {_EXTRA_TRUETYPE}huerta/bitter/Bitter-{{Regular,Bold,Italic}}.ttf
serif 1 {_EXTRA_TRUETYPE}impallari/librebaskerville/LibreBaskerville-{{Regular,Bold,Italic}}.ttf
serif 0.5 {_EXTRA_TRUETYPE}ndiscovered/cinzel/Cinzel-{{Regular,Bold}}.ttf
serif 1 {_EXTRA_TRUETYPE}production/spectral/Spectral-{{Regular,Medium,Bold,Italic}}.ttf
serif 1 {_EXTRA_TRUETYPE}public/arvo/Arvo-{{Regular,Bold,Italic}}.ttf
serif 1 {_EXTRA_TRUETYPE}public/crimsonpro/CrimsonPro-{{Regular,Medium,Bold,Light}}.ttf
serif 0.5 {_EXTRA_TRUETYPE}public/marcellus/Marcellus-Regular.ttf
serif 1 truetype/cardo/Cardo{{104s,b101,i99}}.ttf
serif 1 opentype/sortsmill/GoudyBookletter1911.otf
serif 0.5 truetype/lindenhill/LindenHill{{,-Italic}}.otf
serif 0.5 truetype/fanwood/Fanwood{{,-Italic,Text}}.otf
serif 0.5 opentype/fonts-prociono/Prociono.otf
serif 1 truetype/adf/AccanthisADFStd-{{Regular,Bold,Italic}}.otf
serif 1 truetype/adf/BaskervaldADFStd{{,-Bold,-Italic}}.otf
serif 0.5 truetype/adf/BerenisADFPro-{{Regular,Bold}}.otf
serif 0.5 truetype/adf/RomandeADFStd-{{Regular,DemiBold,Italic}}.otf
serif 0.5 truetype/adf/IrianisADFStd-{{Regular,Bold}}.otf
serif 0.5 truetype/averia-gwf/AveriaSerifGWF-{{Regular,Bold}}.ttf
serif 0.5 opentype/artemisia/GFSArtemisia{{,Bold}}.otf
serif 0.5 truetype/fonts-georgewilliams/Caslon{{Roman,Bold,Italic}}.ttf
serif 0.5 opentype/elstob/ElstobD-10pt{{,Bold,Italic}}.otf
courier 1 {_EXTRA}public/courierten/Courier10PitchBT-{{Roman,Bold}}.otf
mono 1 {_EXTRA}adobe/sourcecodepro/SourceCodePro-{{Regular,Semibold,Bold}}.otf
mono 1 {_EXTRA}ibm/plex/IBMPlexMono-{{Regular,Medium,Bold}}.otf
mono 1 {_EXTRA}public/cascadia-code/CascadiaCod3-{{Regular,SemiBold,Light}}.otf
mono 1 {_EXTRA}public/fira/FiraMono-{{Regular,Medium,Bold}}.otf
mono 1 fonts-go/Go-Mono{{,-Bold}}.ttf
mono 1 truetype/monofur/monof{{55,56}}.ttf
mono 1 truetype/monoid/Monoid-{{Regular,Bold}}.ttf
mono 1 truetype/bizud-gothic/BIZUDGothic-{{Regular,Bold}}.ttf
"""


def _expanded(pattern: str) -> list[str]:
    pieces = [piece.split(",") if index % 2 else [piece] for index, piece in enumerate(re.split(r"[{}]", pattern))]
    return ["".join(choice) for choice in itertools.product(*pieces)]


@functools.cache
def page_fonts() -> tuple[list[Face], list[float]]:
    """Faces of printed pages, and for a draw the sums of their weights."""
    faces, weights = [], []
    for row in _FACES.strip().splitlines():
        kind, share, pattern = row.split(" ", 2)
        files = _expanded(pattern)
        for file in files:
            path = pathlib.Path(file) if file.startswith("/") else _ROOT / file
            if not path.exists():
                raise FileNotFoundError(f"{path}: install {' '.join(DEBIAN_PACKAGES)}")
            faces.append(Face(str(path), kind))
            weights.append(float(share) / len(files))
    return faces, list(itertools.accumulate(weights))


@functools.cache
def characters(path: str) -> frozenset[str]:
    """The characters that a font file has glyphs for."""
    with TTFont(path, lazy=True, fontNumber=0) as font:
        return frozenset(map(chr, font.getBestCmap()))


def face_for(rng, text: str) -> Face:
    """A face that has every character of `text`, by chance; DejaVu or FreeSerif where chance finds none."""
    faces, sums = page_fonts()
    needed = set(text) - {" "}
    for face in rng.choices(faces, cum_weights=sums, k=8):
        if needed <= characters(face.path):
            return face
    wide = [face for face in faces if "DejaVuSans" in face.path or "FreeSerif" in face.path or "FreeSans" in face.path]
    return rng.choice([face for face in wide if needed <= characters(face.path)] or faces)


@functools.lru_cache(maxsize=1024)
def _sized(path: str, cap_height: int) -> ImageFont.FreeTypeFont:
    probe = ImageFont.truetype(path, 1000, layout_engine=ImageFont.Layout.BASIC)
    top = probe.getbbox("H", anchor="ls")[1]
    return ImageFont.truetype(path, max(1, round(1000 * cap_height / -top)), layout_engine=ImageFont.Layout.BASIC)


@functools.lru_cache(maxsize=100_000)
def glyph(face: Face, character: str, cap_height: int) -> Glyph:
    """The bitmap of one character at the size at which a capital H is `cap_height` pixels high. Kept: drawing it costs most of a line."""
    font = _sized(face.path, cap_height)
    mask, (left, top) = font.getmask2(character, mode="L", anchor="ls")
    coverage = np.asarray(mask, dtype=np.uint8).reshape(mask.size[1], mask.size[0])
    return Glyph(coverage, left, top, font.getlength(character))
