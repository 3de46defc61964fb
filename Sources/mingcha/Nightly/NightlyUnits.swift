/// What makes a machine run `mingcha nightly`: a service and a timer of systemd, and a line for cron.
struct NightlyUnits {
  let program: String

  var files: [(name: String, text: String)] {
    [("mingcha.service", service), ("mingcha.timer", timer)]
  }

  var text: String {
    files.map { "# ===== /etc/systemd/system/\($0.name)\n\($0.text)" }.joined(separator: "\n")
      + "\n# ===== crontab, where there is no systemd\n\(crontab)"
  }

  private var service: String {
    """
    [Unit]
    Description=Mingcha: audit the month, send the letters
    Wants=network-online.target
    After=network-online.target postgresql.service

    [Service]
    Type=oneshot
    ExecStart=\(program) nightly --quiet --retry-for 30m --metrics %S/mingcha/mingcha.prom
    # MINGCHA_SOURCE, MINGCHA_STORE, MINGCHA_SMTP, MINGCHA_SMTP_USER, MINGCHA_MAIL_FROM, MINGCHA_LANG; no passwords
    EnvironmentFile=/etc/mingcha/environment
    # Passwords, readable by root alone: one file for PostgreSQL, one for the mail server. Both must be there.
    LoadCredential=pgpass:/etc/mingcha/pgpass
    LoadCredential=smtp-password:/etc/mingcha/smtp-password
    Environment=PGPASSFILE=%d/pgpass
    DynamicUser=yes
    StateDirectory=mingcha
    TimeoutStartSec=6h
    UMask=0022

    CapabilityBoundingSet=
    LockPersonality=yes
    MemoryDenyWriteExecute=yes
    NoNewPrivileges=yes
    PrivateDevices=yes
    PrivateTmp=yes
    ProcSubset=pid
    ProtectClock=yes
    ProtectControlGroups=yes
    ProtectHome=yes
    ProtectHostname=yes
    ProtectKernelLogs=yes
    ProtectKernelModules=yes
    ProtectKernelTunables=yes
    ProtectProc=invisible
    ProtectSystem=strict
    RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
    RestrictNamespaces=yes
    RestrictRealtime=yes
    RestrictSUIDSGID=yes
    SystemCallArchitectures=native
    SystemCallFilter=@system-service
    SystemCallFilter=~@privileged @resources

    """
  }

  private var timer: String {
    """
    [Unit]
    Description=Mingcha every night

    [Timer]
    OnCalendar=*-*-* 02:30:00
    Persistent=true
    RandomizedDelaySec=10m

    [Install]
    WantedBy=timers.target

    """
  }

  private var crontab: String {
    """
    MAILTO=root
    30 2 * * *  set -a; . /etc/mingcha/environment; PGPASSFILE=/etc/mingcha/pgpass \
    MINGCHA_SMTP_PASSWORD_FILE=/etc/mingcha/smtp-password flock -n /tmp/mingcha.lock \(program) nightly --quiet \
    --retry-for 30m --metrics /var/lib/prometheus/node-exporter/mingcha.prom

    """
  }
}
