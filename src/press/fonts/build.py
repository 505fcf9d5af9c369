#!/usr/bin/python3
"""Makes the six font files of this folder from public sources; see README.md for how to run it.

Every face is renamed: a changed font may not carry a reserved name, and a name of our own can never be mixed up with
a font that happens to be installed on the machine.
"""

import bz2
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import brotli
from fontTools import subset

HERE = Path(__file__).parent
FANDOL = "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf"
UNIHAN = "usr/share/unicode/Unihan_OtherMappings.txt.bz2"
LIBERATION = "usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"


def debian(package: str, folder: Path) -> Path:
    """Unpacks a Debian package without installing it."""
    subprocess.run(["apt-get", "download", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    target = folder / package
    subprocess.run(["dpkg", "-x", next(folder.glob(f"{package}_*.deb")), target], check=True)
    return target


def npm(name: str, inside: list[str], folder: Path) -> list[Path]:
    """Fetches an npm package of an exact version and returns the paths of some files in it."""
    packed = subprocess.run(
        ["npm", "pack", "--silent", name], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.split()[-1]
    targets = [folder / Path(path).name for path in inside]
    with tarfile.open(folder / packed) as archive:
        for path, target in zip(inside, targets):
            target.write_bytes(archive.extractfile(f"package/{path}").read())
    return targets


def charset(encoding: str, lead: range) -> set[int]:
    pairs = (bytes([high, low]) for high in lead for low in range(0x40, 0xFF))
    decoded = (pair.decode(encoding, errors="ignore") for pair in pairs)
    return {ord(char) for char in decoded if len(char) == 1}


def span(*ranges: tuple[int, int]) -> set[int]:
    return {code for first, last in ranges for code in range(first, last + 1)}


def standard_characters(unihan: Path) -> set[int]:
    """The 8,105 characters of 通用规范汉字表 (2013), by Unihan's kTGH."""
    with bz2.open(unihan, "rt") as lines:
        return {int(m[1], 16) for line in lines if (m := re.match(r"U\+([0-9A-F]+)\tkTGH\t", line))}


def make(source: Path, target: str, family: str, wanted: set[int], features: list[str]) -> set[int]:
    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    options.layout_features = features
    options.name_IDs = [0, 13, 14]
    # Vertical setting, positioning and signatures are of no use to horizontal pages.
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GPOS", "GDEF", "DSIG", "FFTM", "feat", "morx"]
    font = subset.load_font(str(source), options)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=wanted & set(font.getBestCmap()))
    worker.subset(font)
    plain = family.replace(" ", "")
    for name_id, text in {1: family, 2: "Regular", 3: f"{plain}-1", 4: family, 5: "Version 1.0", 6: plain}.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsSelection = 0x40
    font["head"].macStyle = 0
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = plain
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName = family, family
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "font"
        subset.save_font(font, str(path), options)
        data = path.read_bytes()
    (HERE / target).write_bytes(brotli.compress(data, quality=11, lgwin=24))
    print(f"{target}: {(HERE / target).stat().st_size / 1e6:.1f} MB", file=sys.stderr)
    return set(font.getBestCmap())


def ranges_of(codes: set[int]) -> list[list[int]]:
    found: list[list[int]] = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        common = standard_characters(debian("unicode-data", folder) / UNIHAN)
        latin = span((0x20, 0x7E), (0xA1, 0xAC), (0xAE, 0x17F), (0x1CD, 0x1DC))
        marks = span((0x2010, 0x2027), (0x3000, 0x301F), (0xFF01, 0xFF5E))
        symbols = span((0x2010, 0x205E), (0x2070, 0x2BFF), (0x3000, 0x33FF), (0xFE30, 0xFE4F), (0xFF01, 0xFFEF))
        headings = charset("gb2312", range(0xA1, 0xF8)) | common | marks | span((0x20, 0x7E))
        everything = charset("gbk", range(0x81, 0xFF)) | common | symbols | span((0x3400, 0x4DBF), (0x4E00, 0x9FFF))
        narrow = {ord(char) for char in "“”‘’·—…"}  # WenKai sets these at a third of a cell; 仿宋 has them full.
        [wenkai] = npm("@fontsource/lxgw-wenkai@5.3.0", ["files/lxgw-wenkai-latin-500-normal.woff2"], folder)
        [sans] = npm("@expo-google-fonts/noto-sans-sc@0.4.3", ["500Medium/NotoSansSC_500Medium.ttf"], folder)
        serifs = ["700Bold/NotoSerifSC_700Bold.ttf", "300Light/NotoSerifSC_300Light.ttf"]
        serif, light = npm("@expo-google-fonts/noto-serif-sc@0.4.3", serifs, folder)
        fandol = debian("texlive-lang-chinese", folder) / FANDOL
        liberation = debian("fonts-liberation2", folder) / LIBERATION
        covered = make(liberation, "roman.ttf.br", "Fadu Roman", latin, [])
        covered |= make(fandol, "fang.otf.br", "Fadu Fangsong", everything, [])
        covered |= make(light, "rare.ttf.br", "Fadu Rare", everything - covered, [])
        # These three stand last in every list of the template, so what one of them has is never missing.
        make(wenkai, "kai.ttf.br", "Fadu Kai", headings - narrow, [])
        make(sans, "hei.ttf.br", "Fadu Hei", headings, ["ccmp"])
        make(serif, "song.ttf.br", "Fadu Song", headings, ["ccmp"])
    (HERE / "coverage.json").write_text(json.dumps(ranges_of(covered), separators=(",", ":")) + "\n")


main()
