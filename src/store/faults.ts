import { defineFaults } from '#kernel/fault.ts';

/** What a person can act on when the database cannot be opened, reached or written. */
export const storeFaults = defineFaults({
  DATA_IN_USE: {
    status: 503,
    says: '数据文件夹 {dir} 正由另一个法度进程使用（主机 {host}，进程号 {pid}）。',
    remedy: '同一数据文件夹同时只能由一个进程打开。请先停止该进程，或者改用另一个数据文件夹。',
  },
  DATA_UNWRITABLE: {
    status: 503,
    says: '数据文件夹 {dir} 不能写入：{why}。',
    remedy: '请核对文件夹路径，并把文件夹的读写权限交给运行法度的系统用户（当前用户 {user}）。',
  },
  DATA_VERSION: {
    status: 503,
    says: '数据文件夹 {dir} 由 PostgreSQL {found} 版建立，本程序内置的是 {ours} 版。',
    remedy: '请用建立该文件夹的法度版本导出数据，再用本版本导入到新的数据文件夹。原文件夹未作改动。',
  },
  DATA_DAMAGED: {
    status: 503,
    says: '数据文件夹 {dir} 已损坏，不能打开：{why}。',
    remedy: '请先把该文件夹整体复制留存，不要删改其中文件，再用最近一次备份恢复到新的数据文件夹。',
  },
  DISK_FULL: {
    status: 507,
    says: '磁盘空间不足，本次操作没有保存。',
    remedy: '请清理磁盘或者扩大容量后重试；内置数据库如已停止，清理后重新启动法度即可。此前已保存的数据不受影响。',
  },
  DATABASE_STOPPED: {
    status: 503,
    says: '内置数据库已停止运行：{why}。',
    remedy: '请重新启动法度。正在进行的操作是否已保存，请在重新启动后核对；此前已保存的数据不受影响。',
  },
  DATABASE_CLOSED: {
    status: 503,
    says: '数据库已关闭，不再受理操作。',
    remedy: '法度正在停止或者重新启动，请稍后再试。',
  },
  DATABASE_BUSY: {
    status: 503,
    says: '等待数据库超过 {waitSeconds} 秒，本次操作没有执行。',
    remedy: '当前操作较多，请稍后再试；经常出现时，请系统管理员检查数据库负载和连接数。',
  },
  DATABASE_URL_INVALID: {
    status: 503,
    says: 'DATABASE_URL 不是有效的数据库地址。',
    remedy: '请写成 postgres://用户名:密码@主机:端口/数据库名；使用内置数据库的，请删去这一项设置。',
  },
  DATABASE_UNREACHABLE: {
    status: 503,
    says: '连接不上数据库服务器 {server}：{why}。',
    remedy: '请系统管理员检查数据库服务是否启动、网络是否连通、DATABASE_URL 的地址和端口是否正确。',
  },
  DATABASE_REFUSED: {
    status: 503,
    says: '数据库服务器 {server} 拒绝连接：{why}。',
    remedy: '请系统管理员核对 DATABASE_URL 中的用户名、密码和数据库名，以及服务器的访问控制。',
  },
  DATABASE_LOST: {
    status: 503,
    says: '与数据库的连接中断，本次操作没有保存：{why}。',
    remedy: '请稍后重试；反复出现时，请系统管理员检查数据库服务器和网络。',
  },
  COMMIT_UNKNOWN: {
    status: 503,
    says: '提交时与数据库的连接中断，不能确定本次操作是否已经保存。',
    remedy: '请先查看记录是否已经保存，没有保存的再重新操作，以免重复。',
  },
  DATABASE_READ_ONLY: {
    status: 503,
    says: '数据库服务器 {server} 处于只读状态，不能保存。',
    remedy: '所连的可能是备用服务器。请系统管理员核对 DATABASE_URL 是否指向主服务器。',
  },
  DATABASE_UNSUITABLE: {
    status: 503,
    says: '数据库服务器 {server} 不符合要求：{why}。',
    remedy: '请使用 PostgreSQL 15 或者更新版本，并以 UTF8 编码建立数据库。',
  },
  TRANSACTION_STUCK: {
    status: 503,
    says: '一项操作占用数据库超过 {idleSeconds} 秒没有进展，已撤销，没有保存。',
    remedy: '请重试；反复出现时，请把发生的时间告知系统管理员。',
  },
  TRANSACTION_CONFLICT: {
    status: 409,
    says: '同一数据正被他人修改，本次操作没有保存。',
    remedy: '请刷新后核对最新内容，再重新操作。',
  },
  QUERY_TOO_LONG: {
    status: 503,
    says: '查询超过 {limitSeconds} 秒没有完成，已停止，没有保存。',
    remedy: '请缩小查询的单位范围或者期间后重试。',
  },
  ROLE_MISSING: {
    status: 503,
    says: '数据库中没有角色 {role}，当前用户 {user} 无权建立。',
    remedy: '请数据库管理员执行：CREATE ROLE {role} NOLOGIN; GRANT {role} TO {quoted};',
  },
  ROLE_NOT_GRANTED: {
    status: 503,
    says: '数据库用户 {user} 不是角色 {role} 的成员，不能以受限身份读写。',
    remedy: '请数据库管理员执行：GRANT {role} TO {quoted};',
  },
  SCHEMA_NEWER: {
    status: 503,
    says: '数据库结构是第 {database} 号，本程序只认识到第 {program} 号：程序比数据库旧。',
    remedy: '请改用与数据库相同或者更新的法度版本启动。数据库未作改动。',
  },
  MIGRATION_CHANGED: {
    status: 503,
    says: '迁移文件 {file} 在应用之后被改动：应用时校验值 {applied}，现在 {found}。',
    remedy: '请恢复原来的迁移文件；需要调整结构的，另加一个新编号的迁移文件。',
  },
  MIGRATION_NUMBERING: {
    status: 503,
    says: '迁移文件编号有误：{why}。',
    remedy: '迁移文件应当命名为 0001_name.sql、0002_name.sql……，从 1 起连续编号，不重号、不缺号。',
  },
  MIGRATION_FAILED: {
    status: 503,
    says: '迁移文件 {file} 执行失败：{why}。',
    remedy: '该文件的改动已全部撤销。请根据提示处理后重新启动；处理不了的，请连同本提示告知技术支持。',
  },
});
