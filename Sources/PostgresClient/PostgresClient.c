#include "PostgresClient.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What libpq's documentation promises for every version; its header is not needed for it.
enum { CONNECTION_OK = 0, COMMAND_OK = 1, TUPLES_OK = 2 };
enum { SQLSTATE_FIELD = 'C' };

struct postgres_connection {
    void *handle;
};

static struct {
    void *(*connect)(const char *const *keywords, const char *const *values, int expand);
    void (*finish)(void *);
    int (*status)(const void *);
    void *(*exec)(void *, const char *, int, const unsigned *, const char *const *, const int *, const int *, int);
    int (*result_status)(const void *);
    char *(*result_error)(const void *, int);
    int (*rows)(const void *), (*columns)(const void *);
    char *(*value)(const void *, int, int);
    int (*is_null)(const void *, int, int);
    void (*clear)(void *);
    void *(*parse)(const char *, char **);
    void (*free_options)(void *);
    void (*silence)(void *, void (*)(void *, const char *), void *);
    bool loaded;
} pq;

static void say_nothing(void *context, const char *message) { (void)context, (void)message; }

static void load(void) {
    void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    struct {
        void *place;
        const char *name;
    } const wanted[] = {
        {&pq.connect, "PQconnectdbParams"}, {&pq.finish, "PQfinish"},         {&pq.status, "PQstatus"},
        {&pq.exec, "PQexecParams"},         {&pq.result_status, "PQresultStatus"},
        {&pq.result_error, "PQresultErrorField"}, {&pq.rows, "PQntuples"},    {&pq.columns, "PQnfields"},
        {&pq.value, "PQgetvalue"},          {&pq.is_null, "PQgetisnull"},     {&pq.clear, "PQclear"},
        {&pq.parse, "PQconninfoParse"},     {&pq.free_options, "PQconninfoFree"},
        {&pq.silence, "PQsetNoticeProcessor"},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        void *symbol = dlsym(library, wanted[i].name);
        if (!symbol) return;
        memcpy(wanted[i].place, &symbol, sizeof symbol);
    }
    pq.loaded = true;
}

bool postgres_is_installed(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return pq.loaded;
}

postgres_connection *postgres_connect(const char *address, int seconds, bool *malformed) {
    *malformed = false;
    if (!postgres_is_installed()) return NULL;
    void *options = pq.parse(address, NULL);
    *malformed = !options;
    if (!options) return NULL;
    pq.free_options(options);
    char patience[12], milliseconds[16], statement[64];
    snprintf(patience, sizeof patience, "%d", seconds);
    snprintf(milliseconds, sizeof milliseconds, "%d", seconds * 1000);
    snprintf(statement, sizeof statement, "-c statement_timeout=%d -c lock_timeout=%d", seconds * 1000, seconds * 1000);
    // The address comes first: with expand_dbname what follows it fills in, and what it says itself is overwritten.
    const char *keywords[] = {"dbname", "connect_timeout", "tcp_user_timeout", "options", "application_name", NULL};
    const char *values[] = {address, patience, milliseconds, statement, "lethe", NULL};
    void *handle = pq.connect(keywords, values, 1);
    if (handle && pq.status(handle) == CONNECTION_OK) {
        postgres_connection *connection = malloc(sizeof *connection);
        if (connection) {
            pq.silence(handle, say_nothing, NULL);
            connection->handle = handle;
            return connection;
        }
    }
    pq.finish(handle);
    return NULL;
}

void postgres_disconnect(postgres_connection *connection) {
    if (!connection) return;
    pq.finish(connection->handle);
    free(connection);
}

postgres_answer postgres_ask(
    postgres_connection *connection, const char *statement, int count, const char *const *parameters) {
    postgres_answer answer = {.outcome = POSTGRES_LOST};
    void *result = pq.exec(connection->handle, statement, count, NULL, parameters, NULL, NULL, 0);
    int status = result ? pq.result_status(result) : -1;
    if (status == COMMAND_OK || status == TUPLES_OK) {
        answer.outcome = POSTGRES_ROWS;
        answer.rows = pq.rows(result);
        answer.columns = pq.columns(result);
        answer.handle = result;
        return answer;
    }
    const char *state = result ? pq.result_error(result, SQLSTATE_FIELD) : NULL;
    if (state && strlen(state) == 5 && pq.status(connection->handle) == CONNECTION_OK) {
        answer.outcome = POSTGRES_REFUSED;
        memcpy(answer.state, state, 6);
    }
    if (result) pq.clear(result);
    return answer;
}

const char *postgres_value(const postgres_answer *answer, int row, int column) {
    return pq.is_null(answer->handle, row, column) ? NULL : pq.value(answer->handle, row, column);
}

void postgres_release(postgres_answer *answer) {
    if (answer->handle) pq.clear(answer->handle);
    answer->handle = NULL;
}
