// libqrencode: QR codes for letters and terminals.
#pragma once
#include <qrencode.h>

// The level of redundancy is a closed enum of the library; a quarter of the code may be damaged with this one.
static inline QRcode *plumb_qr_encode(const unsigned char *bytes, int count) {
    return QRcode_encodeData(count, bytes, 0, QR_ECLEVEL_Q);
}
