// zstd's streaming and one-shot interface.
#pragma once
#include <zstd.h>
