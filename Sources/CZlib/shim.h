// zlib: the fallback where zstd is not understood.
#pragma once
#include <zlib.h>
