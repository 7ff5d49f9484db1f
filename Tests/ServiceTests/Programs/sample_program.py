"""What people write by hand for StructOCR's API: requests, a picture in Base64, and the four keys of its answers.

usage: sample_program.py URL KEY PICTURE
"""
import base64
import sys

import requests

url, api_key, image_path = sys.argv[1:]

with open(image_path, "rb") as image_file:
    base64_image = base64.b64encode(image_file.read()).decode("utf-8")

headers = {"Content-Type": "application/json", "x-api-key": api_key}
payload = {"img": f"data:image/jpeg;base64,{base64_image}"}

response = requests.post(url, json=payload, headers=headers, timeout=30)
result = response.json()
if result.get("success"):
    data = result.get("data", {})
    print("passport:", data.get("passport_number"), data.get("surname"), data.get("date_of_birth"))
else:
    print("error:", result.get("error"), "-", result.get("message"))
