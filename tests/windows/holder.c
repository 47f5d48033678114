/* Holds a file open as another program would, until its input ends. What others may do meanwhile: read (1), write (2),
   remove or rename (4), and each mixture.

   holder FILE SHARE */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

int main(int count, char **arguments)
{
    HANDLE file;
    if (count != 3)
        return 2;
    file = CreateFileA(arguments[1], GENERIC_READ, (DWORD)atoi(arguments[2]), NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return 1;
    puts("held");
    fflush(stdout);
    while (getchar() != EOF)
        ;
    return 0;
}
