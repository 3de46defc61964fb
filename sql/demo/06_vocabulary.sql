-- Words from which the county's people, firms and purposes are named.
-- One name a number below 288,000, so that two people never share one.
create function demo.person_name(n bigint) returns text immutable language sql as $$
  select (string_to_array('王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏'
    '魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯', null))[1 + (n * 7919 % 288000 % 80)::integer]
  || (string_to_array('建国志文明德春秀海永玉金红小晓佳思雨子浩宇天嘉俊少立世家新光庆荣学兴福桂凤月云素艳丽淑振克'
    '广成正绍景延守怀敬传宗维长山水', null))[1 + (n * 7919 % 288000 / 80 % 60)::integer]
  || (string_to_array('强伟芳娜敏静军杰涛明超勇磊洋艳平刚辉玲燕鹏飞鑫波斌莉宁梅琳峰龙霞华英慧生红亮东健雪丹浩凯瑞'
    '婷倩欣然博轩涵怡璐晨阳昊哲睿妍', null))[1 + (n * 7919 % 288000 / 4800)::integer] $$;

-- One name a number below 1,600.
create function demo.company_name(n bigint) returns text immutable language sql as $$
  select (array['泉阳', '济南', '山东', '齐鲁', '泰安', '青岛', '淄博', '章丘'])[1 + (n % 8)::integer]
  || (string_to_array('华鼎瑞恒盛泰宏信永昌中德嘉金联百同正东海', null))[1 + (n / 80 % 20)::integer]
  || (string_to_array('达源通和诚业科远', null))[1 + (n / 10 % 8)::integer]
  || (array['办公设备', '信息技术', '建筑工程', '物业服务', '商贸', '汽车服务', '环境工程', '印务', '教学设备', '医疗器械'])
    [1 + (n % 10)::integer]
  || '有限公司' $$;

create table demo.item (position integer primary key, item_code text not null, category text not null,
  title text not null);
insert into demo.item
select row_number() over () - 1, split_part(line, ' ', 1), split_part(line, ' ', 2), split_part(line, ' ', 3)
from unnest(array[
  'A02010105 goods 台式计算机采购', 'A02010108 goods 便携式计算机采购', 'A02010201 goods 网络交换设备采购',
  'A02010301 goods 服务器采购', 'A02020400 goods 多功能一体机采购', 'A02020800 goods 触控一体机采购',
  'A02061804 goods 空调机采购', 'A02091001 goods 普通电视设备采购', 'A02320000 goods 医疗设备采购',
  'A02370000 goods 环境监测仪器采购', 'A05010200 goods 办公桌采购', 'A05010300 goods 办公椅采购',
  'A05020000 goods 教学用具采购', 'A07030100 goods 制服采购', 'A08060300 goods 应急物资采购',
  'C16010000 services 应用软件开发服务', 'C16040000 services 信息系统运行维护', 'C17010000 services 宽带网络接入服务',
  'C18040000 services 公众责任保险服务', 'C20040000 services 课题研究服务', 'C21040000 services 物业管理服务',
  'C22010000 services 会务服务', 'C23090000 services 印刷服务', 'C23120000 services 电梯维修保养服务',
  'C99000000 services 档案数字化服务', 'B01990000 works 办公用房维修工程', 'B02050000 works 农村公路养护工程',
  'B03040000 works 排水管网改造工程', 'B06020000 works 校舍修缮工程', 'B07000000 works 绿化提升工程']) as line;

-- What is paid for, by economic classification; the weight is the number of times a code stands in the list.
create table demo.purpose (position integer primary key, eco_code text not null, words text[] not null);
insert into demo.purpose
select row_number() over () - 1, split_part(line, ' ', 1), (string_to_array(line, ' '))[2:]
from unnest(array[
  '30201 办公用品费 办公耗材费 报刊订阅费', '30201 硒鼓墨盒费 日常办公费', '30201 文件柜及用品费',
  '30202 文件印刷费 宣传册印刷费', '30205 自来水费', '30206 电费', '30206 办公楼电费', '30207 电话费 宽带费 邮寄费',
  '30208 取暖费', '30209 物业管理费 保洁服务费', '30211 差旅费 调研差旅费', '30211 培训差旅费',
  '30213 办公楼维修费 设备维修费', '30214 场地租赁费 设备租赁费', '30215 会议费', '30216 业务培训费',
  '30218 专用材料费 检测试剂费', '30226 临时用工劳务费 专家评审劳务费', '30227 委托业务费 审计委托费 评估委托费',
  '30227 法律顾问费', '30228 工会经费', '30229 福利费', '30239 其他交通费', '30299 其他商品和服务支出',
  '31002 办公设备购置费', '31003 专用设备购置费', '30305 生活补助', '30106 伙食补助费']) as line;
analyze demo.item, demo.purpose;
