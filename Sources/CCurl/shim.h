// What Swift needs of libcurl: one typed wrapper for each kind of value that the variadic calls take. Result codes are
// plain integers, so that a code of a newer library is only an unknown number.
#pragma once
#include <curl/curl.h>

static inline int plumb_curl_global(void) { return (int)curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline int plumb_curl_set_long(CURL *handle, CURLoption option, long value) {
    return (int)curl_easy_setopt(handle, option, value);
}

static inline int plumb_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return (int)curl_easy_setopt(handle, option, value);
}

static inline int plumb_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return (int)curl_easy_setopt(handle, option, value);
}

// The bytes are not copied; they must stay until the transfer has ended.
static inline int plumb_curl_set_bytes(CURL *handle, const void *bytes, curl_off_t count) {
    int code = (int)curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, count);
    return code != 0 ? code : (int)curl_easy_setopt(handle, CURLOPT_POSTFIELDS, (const char *)bytes);
}

static inline int plumb_curl_set_headers(CURL *handle, struct curl_slist *list) {
    return (int)curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list);
}

// CURL_ERROR_SIZE bytes, which must stay until the transfer has ended.
static inline int plumb_curl_set_error_buffer(CURL *handle, char *buffer) {
    return (int)curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, buffer);
}

typedef size_t (*plumb_curl_sink)(char *bytes, size_t size, size_t count, void *context);
typedef int (*plumb_curl_progress)(void *context, curl_off_t download_total, curl_off_t downloaded,
                                   curl_off_t upload_total, curl_off_t uploaded);

static inline int plumb_curl_set_callbacks(CURL *handle, plumb_curl_sink body, plumb_curl_sink header,
                                           plumb_curl_progress progress, void *context) {
    int code = (int)curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, body);
    if (code == 0) code = (int)curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
    if (code == 0) code = (int)curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, header);
    if (code == 0) code = (int)curl_easy_setopt(handle, CURLOPT_HEADERDATA, context);
    if (code == 0) code = (int)curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, progress);
    if (code == 0) code = (int)curl_easy_setopt(handle, CURLOPT_XFERINFODATA, context);
    if (code == 0) code = (int)curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    return code;
}

static inline int plumb_curl_perform(CURL *handle) { return (int)curl_easy_perform(handle); }

static inline long plumb_curl_status(CURL *handle) {
    long status = 0;
    return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0;
}

// How many new connections the last transfer needed; 0 when a kept one was used again.
static inline long plumb_curl_connects(CURL *handle) {
    long count = 0;
    return curl_easy_getinfo(handle, CURLINFO_NUM_CONNECTS, &count) == CURLE_OK ? count : 0;
}

// A part of the address, to be freed with curl_free, or null.
static inline char *plumb_curl_url_part(CURLU *url, CURLUPart part) {
    char *text = NULL;
    return curl_url_get(url, part, &text, 0) == CURLUE_OK ? text : NULL;
}

static inline int plumb_curl_url_parse(CURLU *url, const char *text) {
    return (int)curl_url_set(url, CURLUPART_URL, text, 0);
}
