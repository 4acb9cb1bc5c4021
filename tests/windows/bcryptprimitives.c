/* Random numbers as Rust's standard library asks Windows for them. Windows has this library, Wine 8
 * does not: for the tests alone, never part of what is handed out. */
#include <windows.h>

/* RtlGenRandom by its real name */
BOOLEAN WINAPI SystemFunction036(PVOID buffer, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length)
{
    while (length > 0) {
        ULONG piece = length > 0x10000 ? 0x10000 : (ULONG)length;
        if (!SystemFunction036(buffer, piece))
            return FALSE;
        buffer += piece;
        length -= piece;
    }
    return TRUE;
}
