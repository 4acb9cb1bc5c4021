/* Another program that has a file open: `hold.exe FILE` lets others read it, as a spreadsheet does,
 * `hold.exe FILE alone` lets nobody. It says "held", and ends when its standard input does. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **arguments)
{
    if (count < 2)
        return 2;
    DWORD shared = count > 2 && !wcscmp(arguments[2], L"alone") ? 0 : FILE_SHARE_READ;
    HANDLE file = CreateFileW(arguments[1], GENERIC_READ, shared, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) {
        printf("error %lu\n", GetLastError());
        return 1;
    }
    puts("held");
    fflush(stdout);
    while (getchar() != EOF)
        ;
    CloseHandle(file);
    return 0;
}
