/* What lies on the clipboard of Windows: its text in UTF-8, or with the argument "html" its HTML, byte for byte. */
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <windows.h>

static int say(const char *bytes, size_t length)
{
    _setmode(_fileno(stdout), _O_BINARY);
    return fwrite(bytes, 1, length, stdout) == length ? 0 : 1;
}

int main(int count, char **arguments)
{
    char text[1 << 16];
    int wants_html = count > 1 && !strcmp(arguments[1], "html");
    UINT format = wants_html ? RegisterClipboardFormatA("HTML Format") : CF_UNICODETEXT;
    HANDLE data;
    int length;
    if (!OpenClipboard(NULL) || !(data = GetClipboardData(format)))
        return 1;
    if (wants_html)
        return say(GlobalLock(data), strlen(GlobalLock(data)));
    length = WideCharToMultiByte(CP_UTF8, 0, GlobalLock(data), -1, text, sizeof text, NULL, NULL);
    return length ? say(text, length - 1) : 1;
}
