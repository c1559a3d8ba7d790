// What Swift needs of libmicrohttpd: the variadic start, values that the library produces (as plain integers, since
// Swift takes the header's enums as closed), and its va_list logger.
#pragma once
#include <microhttpd.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/ioctl.h>

// The four ways in which the library calls back. Lives from start to stop; `context` is handed to each.
struct plumb_mhd_callbacks {
    void *context;
    // One step of a request; the result is 1 to go on, 0 to drop the connection.
    int (*access)(void *context, struct MHD_Connection *connection, const char *path, const char *method,
                  const char *data, size_t *size, void **request);
    // The request is over, in whatever way; `reason` is an MHD_RequestTerminationCode.
    void (*completed)(void *context, struct MHD_Connection *connection, void **request, int reason);
    // A connection was opened (0) or is about to be closed (1); *slot belongs to the connection.
    void (*connection)(void *context, struct MHD_Connection *connection, void **slot, int closed);
    // One line of the library's own complaints.
    void (*message)(void *context, const char *text);
};

struct plumb_mhd_settings {
    int descriptor;                   // listening socket, bound and listening
    unsigned int threads;
    unsigned int connection_limit;
    unsigned int per_address_limit;   // 0 is none
    size_t connection_memory;
    unsigned int idle_seconds;
    const char *certificate;          // PEM, or null for plain HTTP
    const char *key;
    const char *priorities;           // GnuTLS priority string, with TLS only
};

static inline enum MHD_Result plumb_mhd_access(void *callbacks, struct MHD_Connection *connection, const char *path,
                                               const char *method, const char *version, const char *data,
                                               size_t *size, void **request) {
    struct plumb_mhd_callbacks *table = (struct plumb_mhd_callbacks *)callbacks;
    (void)version;
    return table->access(table->context, connection, path, method, data, size, request) ? MHD_YES : MHD_NO;
}

static inline void plumb_mhd_completed(void *callbacks, struct MHD_Connection *connection, void **request,
                                       enum MHD_RequestTerminationCode reason) {
    struct plumb_mhd_callbacks *table = (struct plumb_mhd_callbacks *)callbacks;
    table->completed(table->context, connection, request, (int)reason);
}

static inline void plumb_mhd_connection(void *callbacks, struct MHD_Connection *connection, void **slot,
                                        enum MHD_ConnectionNotificationCode code) {
    struct plumb_mhd_callbacks *table = (struct plumb_mhd_callbacks *)callbacks;
    table->connection(table->context, connection, slot, code == MHD_CONNECTION_NOTIFY_CLOSED);
}

static inline void plumb_mhd_message(void *callbacks, const char *format, va_list arguments) {
    struct plumb_mhd_callbacks *table = (struct plumb_mhd_callbacks *)callbacks;
    char text[512];
    vsnprintf(text, sizeof text, format, arguments);
    table->message(table->context, text);
}

// Leaves escapes in path and query as they came: decoding happens once, in Swift, and strictly.
static inline size_t plumb_mhd_keep_escapes(void *context, struct MHD_Connection *connection, char *text) {
    size_t length = 0;
    (void)context;
    (void)connection;
    while (text[length] != 0) length++;
    return length;
}

// Null on failure; the reason has then been given to `message`.
static inline struct MHD_Daemon *plumb_mhd_start(const struct plumb_mhd_settings *settings,
                                                 struct plumb_mhd_callbacks *callbacks) {
    unsigned int flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
    struct MHD_OptionItem secure[] = {
        {MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)settings->certificate},
        {MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)settings->key},
        {MHD_OPTION_HTTPS_PRIORITIES, 0, (void *)settings->priorities},
        {MHD_OPTION_END, 0, NULL}};
    struct MHD_OptionItem plain[] = {{MHD_OPTION_END, 0, NULL}};
    if (settings->certificate != NULL) flags |= MHD_USE_TLS;
    return MHD_start_daemon(flags, 0, NULL, NULL, &plumb_mhd_access, callbacks,
                            MHD_OPTION_EXTERNAL_LOGGER, &plumb_mhd_message, callbacks,
                            MHD_OPTION_LISTEN_SOCKET, settings->descriptor,
                            MHD_OPTION_THREAD_POOL_SIZE, settings->threads,
                            MHD_OPTION_CONNECTION_LIMIT, settings->connection_limit,
                            MHD_OPTION_PER_IP_CONNECTION_LIMIT, settings->per_address_limit,
                            MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->connection_memory,
                            MHD_OPTION_CONNECTION_TIMEOUT, settings->idle_seconds,
                            MHD_OPTION_STRICT_FOR_CLIENT, 1,
                            MHD_OPTION_UNESCAPE_CALLBACK, &plumb_mhd_keep_escapes, NULL,
                            MHD_OPTION_NOTIFY_COMPLETED, &plumb_mhd_completed, callbacks,
                            MHD_OPTION_NOTIFY_CONNECTION, &plumb_mhd_connection, callbacks,
                            MHD_OPTION_ARRAY, settings->certificate != NULL ? secure : plain,
                            MHD_OPTION_END);
}

static inline int plumb_mhd_has_tls(void) { return MHD_is_feature_supported(MHD_FEATURE_TLS) == MHD_YES; }

// The peer's socket address, or null.
static inline const struct sockaddr *plumb_mhd_peer(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info == NULL ? NULL : info->client_addr;
}

// The connection's socket, or -1.
static inline int plumb_mhd_descriptor(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info == NULL ? -1 : (int)info->connect_fd;
}

// What the `connection` callback put into its slot, or null.
static inline void *plumb_mhd_slot(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info == NULL ? NULL : info->socket_context;
}

// Bytes of request line and headers as they came.
static inline size_t plumb_mhd_header_size(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    return info == NULL ? 0 : info->header_size;
}

struct plumb_mhd_visit {
    void *context;
    void (*visit)(void *context, const char *name, size_t name_size, const char *value, size_t value_size);
};

static inline enum MHD_Result plumb_mhd_visited(void *visit, enum MHD_ValueKind kind, const char *name,
                                                size_t name_size, const char *value, size_t value_size) {
    struct plumb_mhd_visit *target = (struct plumb_mhd_visit *)visit;
    (void)kind;
    target->visit(target->context, name, name_size, value, value_size);
    return MHD_YES;
}

static inline void plumb_mhd_each_header(struct MHD_Connection *connection, struct plumb_mhd_visit *visit) {
    MHD_get_connection_values_n(connection, MHD_HEADER_KIND, &plumb_mhd_visited, visit);
}

static inline void plumb_mhd_each_argument(struct MHD_Connection *connection, struct plumb_mhd_visit *visit) {
    MHD_get_connection_values_n(connection, MHD_GET_ARGUMENT_KIND, &plumb_mhd_visited, visit);
}

// The library copies the bytes.
static inline struct MHD_Response *plumb_mhd_response_of_bytes(const void *bytes, size_t count) {
    return MHD_create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

// The library owns and closes the descriptor once this has returned non-null.
static inline struct MHD_Response *plumb_mhd_response_of_file(int descriptor, uint64_t offset, uint64_t count) {
    return MHD_create_response_from_fd_at_offset64(count, descriptor, offset);
}

// 1 when the header was taken.
static inline int plumb_mhd_add_header(struct MHD_Response *response, const char *name, const char *value) {
    return MHD_add_response_header(response, name, value) == MHD_YES;
}

// Bytes that have arrived on a socket and were not read.
static inline int plumb_mhd_unread(int descriptor) {
    int count = 0;
    return ioctl(descriptor, FIONREAD, &count) == 0 ? count : 0;
}

// 1 when the response was taken. The caller's reference is given up in either case.
static inline int plumb_mhd_queue(struct MHD_Connection *connection, unsigned int status, struct MHD_Response *response) {
    int taken = MHD_queue_response(connection, status, response) == MHD_YES;
    MHD_destroy_response(response);
    return taken;
}
