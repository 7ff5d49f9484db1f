"""PassportEye (https://pypi.org/project/PassportEye/, MIT) for ../run.py: its parser of text, without its reader of pictures.

    pip install --no-deps PassportEye
    python3 run.py --adapter adapters/passporteye_adapter.py

It speaks of neither codes nor truncation, so there are no findings; its check of a date's digit also asks whether
there is such a date.
"""

import importlib.util
import os

# The package's own __init__ imports its reader of pictures and all that this needs; the parser needs none of it.
package = importlib.util.find_spec("passporteye").submodule_search_locations[0]
specification = importlib.util.spec_from_file_location("text", os.path.join(package, "mrz", "text.py"))
text = importlib.util.module_from_spec(specification)
specification.loader.exec_module(text)

FIELDS = {
    "document_code": "type",
    "issuing_state": "country",
    "document_number": "number",
    "surname": "surname",
    "given_names": "names",
    "nationality": "nationality",
    "date_of_birth": "date_of_birth",
    "sex": "sex",
    "date_of_expiry": "expiration_date",
    "personal_number": "personal_number",
    "optional_data_1": "optional1",
    "optional_data_2": "optional2",
}
CHECK_DIGITS = {
    "document_number": "number",
    "date_of_birth": "date_of_birth",
    "date_of_expiry": "expiration_date",
    "personal_number": "personal_number",
    "composite": "composite",
}


def answer(lines):
    mrz = text.MRZ(lines).to_dict()
    # It fills lines up to the length it wants and says so; nothing else of it is a refusal.
    if mrz["mrz_type"] is None:
        return None
    return {
        "layout": mrz["mrz_type"],
        "fields": {ours: mrz[theirs] for ours, theirs in FIELDS.items() if theirs in mrz},
        "check_digits": [
            {"of": ours, "printed": mrz["check_" + theirs], "holds": bool(mrz["valid_" + theirs])}
            for ours, theirs in CHECK_DIGITS.items()
            if "valid_" + theirs in mrz
        ],
    }


def check_digit(characters):
    return text.MRZCheckDigit.compute(characters)
