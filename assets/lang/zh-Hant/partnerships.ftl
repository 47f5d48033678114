# Partnership invitations.
partnerships-what = 與間接提供者合作之前，必須先收到對方的邀請、由全域管理員接受，並在雙方都看得到
