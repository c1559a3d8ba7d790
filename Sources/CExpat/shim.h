// expat: a streaming XML parser.
#pragma once
#include <expat.h>

// The status comes from the library, not from us: as a plain integer it cannot be an unknown case of a frozen Swift enum.
static inline int plumb_expat_parse(XML_Parser parser, const char *bytes, int count, int isFinal) {
    return (int)XML_Parse(parser, bytes, count, isFinal);
}
static inline void plumb_expat_stop(XML_Parser parser) { (void)XML_StopParser(parser, XML_FALSE); }
static inline int plumb_expat_error(XML_Parser parser) { return (int)XML_GetErrorCode(parser); }
static inline int plumb_expat_status_ok(void) { return XML_STATUS_OK; }
