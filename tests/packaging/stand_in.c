/* Stands in for the program where only the installer matters: writes down how it was started. */
#include <stdio.h>
#include <wchar.h>

int wmain(int count, wchar_t **words) {
    FILE *file = _wfopen(L"C:\\started.txt", L"a, ccs=UTF-8");
    if (!file) return 1;
    for (int i = 0; i < count; i++) fwprintf(file, L"[%ls]", words[i]);
    fwprintf(file, L"\n");
    return fclose(file) ? 1 : 0;
}
