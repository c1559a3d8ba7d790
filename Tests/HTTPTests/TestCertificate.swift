/// A self-signed certificate for 127.0.0.1 and its key, made for these tests and used nowhere else.
enum TestCertificate {
    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBnjCCAUOgAwIBAgIUNbGDW+dpKyK+AElhv2Ruo0JTBbQwCgYIKoZIzj0EAwIw
        FTETMBEGA1UEAwwKcGx1bWIgdGVzdDAgFw0yNjExMjEwMDEyNThaGA8yMTI2MTAy
        ODAwMTI1OFowFTETMBEGA1UEAwwKcGx1bWIgdGVzdDBZMBMGByqGSM49AgEGCCqG
        SM49AwEHA0IABBdcpTjL3sKH/F34R9Ab1/rILaPblRIuXUNKyKpz+Rk/wW4gIES+
        vqhNBH8DeKVUaAse5HhFnaQ2pKa5vZhzosWjbzBtMB0GA1UdDgQWBBREJe8RVXAm
        331gc46Wf/fbQz+IPDAfBgNVHSMEGDAWgBREJe8RVXAm331gc46Wf/fbQz+IPDAP
        BgNVHRMBAf8EBTADAQH/MBoGA1UdEQQTMBGHBH8AAAGCCWxvY2FsaG9zdDAKBggq
        hkjOPQQDAgNJADBGAiEAz8Mid7vPj0YjvjUPy53BbsUiEkfb5sVcmVchsbClhYoC
        IQC2Dp6vl8ROWHK8LzRfxwFaRwHYC2ab0Ep4llT59p4dkA==
        -----END CERTIFICATE-----

        """

    static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6+7EzRdS3HDtHXac
        W+hvEF6q4BqzbQD6/9cjwd3llzOhRANCAAQXXKU4y97Ch/xd+EfQG9f6yC2j25US
        Ll1DSsiqc/kZP8FuICBEvr6oTQR/A3ilVGgLHuR4RZ2kNqSmub2Yc6LF
        -----END PRIVATE KEY-----

        """
}
