@echo off
rem bitshound COMMAND [OPTION...] ARGUMENT...: runs bitshound on a JDK 25.
rem Not tested on Windows yet. It neither builds a source checkout nor keeps an ahead-of-time cache.
setlocal
set "home=%~dp0"
set "jdk="
if defined BITSHOUND_JAVA_HOME call :try "%BITSHOUND_JAVA_HOME%"
if not defined jdk if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*") do call :try "%%~d"
if not defined jdk for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
if not defined jdk (
  echo bitshound: no JDK 25: looked at BITSHOUND_JAVA_HOME, JAVA_HOME, the PATH and Program Files; install one or set BITSHOUND_JAVA_HOME to its folder 1>&2
  exit /b 3
)
set "lib=%home%lib"
if exist "%home%pom.xml" set "lib=%home%cli\target\lib"
"%jdk%\bin\java.exe" -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable --enable-native-access=ALL-UNNAMED -cp "%lib%\*" org.bitshound.cli.Main %*
exit /b %errorlevel%

:try
if defined jdk exit /b
if not exist "%~1\bin\java.exe" exit /b
findstr /r /c:"^JAVA_VERSION=.25" "%~1\release" >nul 2>&1 && set "jdk=%~1"
exit /b
