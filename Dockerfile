# The program with the data, templates and settings of this folder, as the jobs of docs/scaling.md run it:
#   docker build -t qifu-reports .
#   docker run --rm -v "$PWD/output:/briefings/output" qifu-reports batch --resume
# Microsoft makes no Debian images of .NET 10 (Ubuntu is the nearest it has), so that only the build takes place in one of
# theirs: the program brings its own .NET, and runs on plain Debian.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props BannedSymbols.txt .editorconfig THIRD-PARTY-NOTICES.txt reportsettings.json ./
COPY data/ data/
COPY templates/ templates/
COPY src/ src/
# The library that draws charts lies beside the program: nothing is unpacked, so that the root may be read-only.
RUN dotnet publish src/QifuReports -p:PublishProfile=linux-x64 -p:IncludeNativeLibrariesForSelfExtract=false -o /opt/qifu-reports

FROM debian:trixie-slim
# What .NET needs of the system: OpenSSL (hashes, signatures, TLS), the C++ runtime, and the authorities that mail servers are checked against.
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates libgcc-s1 libssl3t64 libstdc++6 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --user-group --no-create-home --home-dir /briefings --shell /usr/sbin/nologin briefings \
    && install -d -o briefings -g briefings /briefings /briefings/output
COPY --from=build /opt/qifu-reports /opt/qifu-reports
RUN ln -s /opt/qifu-reports/qifu-reports /usr/local/bin/qifu-reports
WORKDIR /briefings
COPY data/ data/
COPY templates/ templates/
COPY reportsettings.json ./
USER 10001:10001
VOLUME /briefings/output
ENTRYPOINT ["qifu-reports"]
CMD ["--help"]
