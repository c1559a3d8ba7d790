// libexif: reads what a camera wrote beside a picture.
#pragma once
#include <stddef.h>
#include <libexif/exif-data.h>
#include <libexif/exif-entry.h>
#include <libexif/exif-loader.h>
#include <libexif/exif-utils.h>

// An entry of one directory of the data; the library offers the lookup over all directories only as a macro.
static inline ExifEntry *plumb_exif_entry(ExifData *data, ExifIfd ifd, int tag) {
    ExifContent *content = data ? data->ifd[ifd] : NULL;
    return content ? exif_content_get_entry(content, (ExifTag)tag) : NULL;
}
