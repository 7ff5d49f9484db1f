// Reads a document by a Lethe server: go run read.go http://127.0.0.1:8080 PICTURE; a key, where one is asked for, in
// LETHE_KEY.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"time"
)

type reading struct {
	Code      string
	Documents []struct {
		Fields map[string]struct {
			Value    *string
			Verified bool
		}
		Findings []struct{ Code, Message string }
	}
}

func main() {
	picture, err := os.ReadFile(os.Args[2])
	if err != nil {
		fail(err)
	}
	for attempt := 0; ; attempt++ {
		request, err := http.NewRequest("POST", os.Args[1]+"/v1/documents", bytes.NewReader(picture))
		if err != nil {
			fail(err)
		}
		request.Header.Set("Content-Type", "image/jpeg") // the content decides; any image type will do
		if key := os.Getenv("LETHE_KEY"); key != "" {
			request.Header.Set("X-API-Key", key)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			fail(err)
		}
		var answer reading
		err = json.NewDecoder(response.Body).Decode(&answer)
		response.Body.Close()
		if (response.StatusCode == 429 || response.StatusCode == 503) && attempt < 4 {
			seconds, err := strconv.Atoi(response.Header.Get("Retry-After"))
			if err != nil || seconds < 1 {
				seconds = 1
			}
			time.Sleep(time.Duration(seconds) * time.Second)
			continue
		}
		if err != nil || response.StatusCode != 200 {
			fail(response.StatusCode, answer.Code)
		}
		for _, document := range answer.Documents {
			for name, field := range document.Fields {
				value, mark := "null", "in doubt"
				if field.Value != nil {
					value = *field.Value
				}
				if field.Verified {
					mark = "verified"
				}
				fmt.Println(name, value, mark)
			}
			for _, finding := range document.Findings {
				fmt.Println("note:", finding.Message)
			}
		}
		return
	}
}

func fail(what ...any) {
	fmt.Fprintln(os.Stderr, what...)
	os.Exit(1)
}
