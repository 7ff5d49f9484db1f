"""mrz (https://pypi.org/project/mrz/, GPL-3.0, not part of this project) for ../run.py.

    pip install mrz
    python3 run.py --adapter adapters/mrz_adapter.py

Its user says which checker to ask; here line lengths and the first letter decide. Lines that no checker is for count as
refused. Its report is made of sentences, so there are no findings.
"""

from mrz.base.functions import hash_string
from mrz.checker.mrva import MRVACodeChecker
from mrz.checker.mrvb import MRVBCodeChecker
from mrz.checker.td1 import TD1CodeChecker
from mrz.checker.td2 import TD2CodeChecker
from mrz.checker.td3 import TD3CodeChecker

CHECKERS = {
    (30, 30, 30): ("TD1", TD1CodeChecker),
    (36, 36): ("TD2", TD2CodeChecker),
    (44, 44): ("TD3", TD3CodeChecker),
}
VISAS = {(36, 36): ("MRVB", MRVBCodeChecker), (44, 44): ("MRVA", MRVACodeChecker)}
CHECK_DIGITS = {
    "document_number": "document_number_hash",
    "date_of_birth": "birth_date_hash",
    "date_of_expiry": "expiry_date_hash",
    "personal_number": "optional_data_hash",
    "composite": "final_hash",
}


def answer(lines):
    lengths = tuple(len(line) for line in lines)
    layouts = VISAS if lines[0].startswith("V") else CHECKERS
    if lengths not in layouts:
        return None
    layout, checker = layouts[lengths]
    checked = checker("\n".join(lines))
    fields = checked.fields()
    optional = "personal_number" if layout == "TD3" else "optional_data_1"
    return {
        "layout": layout,
        "fields": {
            "document_code": fields.document_type,
            "issuing_state": fields.country,
            "document_number": fields.document_number,
            "surname": fields.surname,
            "given_names": fields.name,
            "nationality": fields.nationality,
            "date_of_birth": fields.birth_date,
            "sex": fields.sex,
            "date_of_expiry": fields.expiry_date,
            optional: fields.optional_data,
            "optional_data_2": getattr(fields, "optional_data_2", ""),
        },
        "check_digits": [
            {"of": ours, "printed": getattr(fields, theirs, None), "holds": bool(getattr(checked, theirs))}
            for ours, theirs in CHECK_DIGITS.items()
            if hasattr(checked, theirs)
        ],
    }


def check_digit(characters):
    return hash_string(characters)
