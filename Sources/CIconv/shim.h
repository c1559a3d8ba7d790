// glibc's character set conversion (Big5 / CP950).
#pragma once
#include <errno.h>
#include <iconv.h>
