// libzip: ZIP containers, written to and read from memory.
#pragma once
#include <zip.h>
