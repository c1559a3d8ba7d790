// OpenSSL 3: digests, HMAC, Ed25519, random bytes.
#pragma once
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
