// Reads a document with a Lethe server: go run read.go PICTURE
//
// LETHE_URL is the server, by default http://127.0.0.1:8080; LETHE_KEY a key, where it asks for one.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
	"time"
)

type finding struct {
	Code    string
	Message string
}

type answer struct {
	Documents []struct {
		Fields map[string]struct {
			Value    *string
			Verified bool
		}
		Findings []finding
	}
	Findings []finding
	// Of an answer that is an error.
	Code    string
	Message string
}

func main() {
	log.SetFlags(0)
	server := os.Getenv("LETHE_URL")
	if server == "" {
		server = "http://127.0.0.1:8080"
	}
	picture, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	for attempt := 0; ; attempt++ {
		request, err := http.NewRequest("POST", server+"/v1/documents", bytes.NewReader(picture))
		if err != nil {
			log.Fatal(err)
		}
		// The type only says "a picture": the server tells formats by their first bytes.
		request.Header.Set("Content-Type", "image/jpeg")
		if key := os.Getenv("LETHE_KEY"); key != "" {
			request.Header.Set("x-api-key", key)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			log.Fatal(err)
		}
		if (response.StatusCode == 429 || response.StatusCode == 503) && attempt < 4 {
			response.Body.Close()
			seconds, _ := strconv.Atoi(response.Header.Get("Retry-After"))
			time.Sleep(time.Duration(seconds) * time.Second)
			continue
		}
		var read answer
		if err := json.NewDecoder(response.Body).Decode(&read); err != nil {
			log.Fatal(err)
		}
		if response.StatusCode != 200 {
			log.Fatalf("%s: %s", read.Code, read.Message)
		}
		show(read)
		return
	}
}

func show(read answer) {
	for _, finding := range read.Findings {
		fmt.Println(finding.Message)
	}
	for _, document := range read.Documents {
		for name, field := range document.Fields {
			value, mark := "?", "in doubt"
			if field.Value != nil {
				value = *field.Value
			}
			if field.Verified {
				mark = "verified"
			}
			fmt.Printf("%s: %s (%s)\n", name, value, mark)
		}
		for _, finding := range document.Findings {
			fmt.Println(finding.Message)
		}
	}
}
